"""What goes into which archive."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from exitguide.bundle.plan import BASE, plan_archives, plan_shared
from exitguide.errors import BundleError

if TYPE_CHECKING:
    from exitguide.registers.schema import Municipality


def test_the_shared_files_are_what_readers_need_in_order() -> None:
    found = [
        "index.html",
        "assets/javascripts/bundle.js",
        "assets/javascripts/bundle.js.map",
        "assets/javascripts/lunr/min/lunr.da.min.js",
        "search/search_index.json",
        "sitemap.xml.gz",
        "404.html",
        "lokalt/index.html",
        "en/404.html",
    ]
    assert plan_shared(found, {"lokalt/index.html", "start.html"}) == (
        "assets/javascripts/bundle.js",
        "en/404.html",
        "index.html",
    )


@pytest.mark.parametrize("name", ["../x.html", "CON.html", "Index.html", "START.html"])
def test_a_name_that_would_not_survive_is_refused(name: str) -> None:
    with pytest.raises(BundleError, match=re.escape(name)):
        plan_shared(["index.html", name], {"start.html"})


def test_one_archive_for_each_code_in_order(many: dict[str, Municipality]) -> None:
    archives = plan_archives(many, ["9907", "9901", "9907"], split=False)
    assert [one.name for one in archives] == [
        "exit-veilederen-9901-prove-9901.zip",
        "exit-veilederen-9907-prove-9907.zip",
    ]
    assert all(one.has_shared and one.needs is None for one in archives)


def test_a_split_release_has_one_base(many: dict[str, Municipality]) -> None:
    base, *rest = plan_archives(many, many, split=True)
    assert (base.name, base.municipality, base.needs) == (BASE, None, None)
    assert len(rest) == 40
    assert {one.needs for one in rest} == {BASE}
    assert not any(one.has_shared for one in rest)


@pytest.mark.parametrize("code", ["9999", "../etc", "", "４２０４", "9901\n"])
def test_an_unknown_code_is_an_error(many: dict[str, Municipality], code: str) -> None:
    with pytest.raises(BundleError, match="has the code"):
        plan_archives(many, [code], split=False)


def test_a_near_miss_is_helped(many: dict[str, Municipality]) -> None:
    with pytest.raises(BundleError, match=r"Did you mean '99\d\d'"):
        plan_archives(many, ["990"], split=False)
