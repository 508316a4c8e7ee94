from __future__ import annotations

from datetime import date

from selectolax.lexbor import LexborHTMLParser

from exitguide.anchors import find_anchors
from exitguide.guide import load_guide
from exitguide.render.slots import fill_slots
from tests.markdown.rendered import ROOT


def test_every_id_that_a_slot_brings_is_known() -> None:
    guide = load_guide(ROOT)
    seen = 0
    for page in guide.site:
        request = guide.request(page, str, date(2026, 11, 20))
        html = "".join(fill_slots(page.source.slice(one.span), request) for one in page.slots)
        tree = LexborHTMLParser(html)
        # Within a drawing an id is the drawing's own business.
        ids = {
            node.attributes["id"] for node in tree.css("[id]") if not node.css_matches("svg *, svg")
        }
        assert ids <= find_anchors(page, guide.registers), page.source.path
        seen += len(ids)
    assert seen > 100
