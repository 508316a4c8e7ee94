"""The closed sets of words that the grammar of citations knows.

Bokmål, Nynorsk and English; all in the tokens' `norm` (lower case). Months and ordinals follow
Språkrådet's spelling, with the short forms that Lovdata's own notes use.
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


SECTION_WORDS_NB = words("paragraf paragrafen paragrafer paragrafar paragrafene paragrafane")
SECTION_WORDS_EN = words("section sections sec sect secs s ss")
INITIALS = words("s ss")
"""The English short forms of section and sections; in Norwegian, of page and pages."""
CHAPTER_WORDS = words(
    "kapittel kapitlet kapittelet kapitler kapitlene kapitla kap chapter chapters ch"
)
PLURAL_WORDS = words(
    "paragrafer paragrafar paragrafene paragrafane sections secs ss kapitler kapitlene kapitla "
    "chapters paragraphs articles"
)
ABBREVIATED = words("tidl kap sec sect secs s ss ch nr no nos jf jfr cf bokst art pkt")
"""Words whose full stop belongs to them."""

MONTHS = {
    word: number
    for number, forms in enumerate(
        (
            "januar january jan",
            "februar february feb",
            "mars march mar",
            "april apr",
            "mai may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "desember december des dec",
        ),
        start=1,
    )
    for word in forms.split()
}

ORDINALS = {
    word: number
    for number, forms in enumerate(
        (
            "første fyrste first",
            "andre annet anna annen second",
            "tredje third",
            "fjerde fourth",
            "femte fifth",
            "sjette sixth",
            "sjuende syvende seventh",
            "åttende åttande eighth",
            "niende niande ninth",
            "tiende tiande tenth",
            "ellevte eleventh",
            "tolvte tolvte twelfth",
        ),
        start=1,
    )
    for word in forms.split()
}
LAST = words("siste last")

PARAGRAPH_WORDS = words("ledd ledda leddene leden paragraph paragraphs subsection subsections")
SENTENCE_WORDS = words(
    "punktum punktumet setning setninga setningen setningene alternativ sentence sentences"
)
LETTER_WORDS = words(
    "bokstav bokstaven bokstavene bokstavane bokst litra letter letters point points item items "
    "subparagraph subparagraphs"
)
NUMBER_WORDS = words("nr nummer no nos number numbers")

AND = words("og eller samt and or")
TO = words("til to through")
COMPARE = words("jf jfr jamfør jevnfør cf")
CHAIN_WORDS = (
    AND
    | TO
    | COMPARE
    | words(
        "både både see se sjå også samanhalde sammenholdt med with together read in conjunction as "
        "well begge compare also"
    )
)
"""Words that join one provision to the next in a row of provisions."""

BEFORE_WORDS = COMPARE | words(
    "i av etter under in særlig særleg spesielt herunder blant annet anna mellom se sjå see "
    "især sin si sitt sine in particular notably especially s og and at"
)
"""Words that may stand between the name of an act and the provision that it leads."""

PREPOSITIONS = words("i av etter frå fra ifølge of in under from to")
PHRASES = frozenset(
    (
        "i henhold til",
        "i medhold av",
        "i samsvar med",
        "i tråd med",
        "i samband med",
        "i høve til",
        "according to",
        "pursuant to",
        "in accordance with",
    )
)
"""Prepositions of several words."""
DETERMINERS = words("den det denne the that this said our norwegian norske norsk")
FOREIGN_NATIONS = words(
    "dansk danske svensk svenske finsk finske islandsk islandske tysk tyske britisk britiske "
    "engelsk engelske fransk franske amerikansk amerikanske nederlandsk nederlandske russisk "
    "russiske danish swedish finnish icelandic german british english scottish irish french "
    "american dutch russian uk us militær militære military"
)
"""Words before the name of an act that make it another country's, or the military one."""
NEW = words("ny nye nytt new")
CURRENT = words("gjeldende gjeldande nåværende noverande dagens current present")
OLD = words(
    "gamle gammel gammal tidligere tidlegare forrige førre opphevede oppheva opphevet "
    "dagjeldende dågjeldande former old previous repealed"
)
FORMERLY = words(
    "tidligere tidlegare tidl formerly former previously dagjeldende dågjeldande opphevede før "
    "opphavleg opprinnelig førre forrige gamle repealed old previous"
)
"""Words before a citation that mark it as former law."""

FORMERLY_FILLER = words(
    "i in var was som det den etter av of under the kalt kalla regulert regulated hjemlet "
    "heimla lå låg sto stod stått dette this it"
)
NOW = words(
    "nå no now dag today videreført vidareført erstattet erstatta avløst avløyst replaced "
    "continued flyttet flytta moved became blitt vorte"
)
"""Words before a citation that mark it as the law that came after."""
NOW_FILLER = words("i in av by as som til to er is står står den det the ( see se")

REPEALED = words(
    "opphevet oppheva opphevd opphevde opphevede repealed erstattet erstatta replaced avløst "
    "avløyst"
)
REPEALED_FILLER = words(
    "er ble blei vart nå no now som which is was has been since allerede alt siden sidan ,"
) | {",", "("}

ANAPHORA_HEADS = words("lov loven lova lovens lovas act")
SAME = words("samme same nevnte nemnde denne den the this that said her sistnevnte sistnemnde")

DOCUMENT_ENDINGS = words(
    "kontrakt avtale avtal vedtekt veileder veilederen veiledning rettleiar vegleiar rundskriv "
    "reglement retningslinj retningslinje rapport plan håndbok handbok instruks statutt bok "
    "bøker policy guide guideline guidance report handbook manual agreement contract document "
    "paper thesis book plan bylaw byelaw statute rulebook charter standard notat brev oppgave "
    "oppgåve ordensregl husregl spilleregl artikkel nettside skjema mal prosjektbeskrivelse "
    "melding protokoll mandat treaty convention"
)
"""Nouns (also as the last part of a compound) for documents that are no law."""

DOCUMENT_INFLECTIONS = words("er erne ene e en et a ene ane er ar r n ens ets as enes anes s ne ns")

ABBREVIATIONS = ABBREVIATED | words("mv mm bl ca dvs f eks evt inkl osv ev div ol pr tlf mr dr")
"""Words after which a full stop does not end a sentence."""

FINITE_VERBS = words(
    "er var har kan skal må bør vil gir gjelder gjeld regulerer fastsetter fastset sier seier "
    "bestemmer krever krev åpner opnar inneholder inneheld pålegger pålegg ble blir vert "
    "omhandler handler setter slår viser fikk får"
)
"""After these a lone «i» before them cannot be the preposition: `§ 14 i gir …`."""

FOREIGN_LAW = words("gdpr emk echr fns eu eøs stgb usc")
EUROPEAN_ENDINGS = (
    "forordningen",
    "forordninga",
    "forordning",
    "direktivet",
    "direktiv",
    "konvensjonen",
    "konvensjon",
    "traktaten",
)
REGULATION_ENDINGS = (
    "forskriften",
    "forskrifta",
    "forskrift",
    "forskriftens",
    "forskriftas",
    "forskriftene",
    "instruksen",
    "føresegn",
)
LAW_ENDINGS = ("loven", "lova", "lovens", "lovas", "lov", "lovs")
ENGLISH_ACTS = words("act code constitution")
"""Nouns that end the English name of an act."""
NOT_LAW = words(
    "forlova trulova velova ulov forlov avlov tillov jungelloven naturloven tyngdeloven "
    "påskelov håndlova handlova"
)

ENGLISH_AFTER_NUMBER = (
    AND
    | TO
    | COMPARE
    | LETTER_WORDS
    | frozenset(ORDINALS)
    | words(
        "of in under on is was must may shall should can will also did does the which that first "
        "paragraph subsection no if when where but for as with by cannot could would applied gave "
        "required"
    )
)
"""Before these an English `a` is the letter of a number, not an article."""

ALIAS_FILLER = words(
    "heretter forkortet forkorta kalt kalla også og eller or hereinafter the referred to as "
    "called før tidligere tidlegare formerly nå no av fra frå of nr , . -"
)
"""Words that may stand with another name in the brackets after a name."""
