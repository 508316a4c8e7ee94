"""Two municipalities that do not exist, and their contacts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from exitguide.registers import Registers, load_registers
from exitguide.registers.local import LocalRegister, load_local
from exitguide.registers.schema import Municipality

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLES = Path(__file__).parent / "examples"
FICTITIOUS = {
    "9998": Municipality(code="9998", name="Eksempelvik", county="Agder"),
    "9997": Municipality(code="9997", name="Prøvedal", county="Trøndelag"),
}


@pytest.fixture(scope="session")
def registers(root: Path) -> Registers:
    """The guide's registers, with the two municipalities added."""
    real = load_registers(root)
    return replace(real, municipalities={**real.municipalities, **FICTITIOUS})


@pytest.fixture(scope="session")
def eksempelvik(registers: Registers) -> LocalRegister:
    """A municipality that has filled most roles."""
    return load_local(EXAMPLES / "9998.yml", registers.municipalities)


@pytest.fixture(scope="session")
def provedal(registers: Registers) -> LocalRegister:
    """A municipality with one entry and no note."""
    return load_local(EXAMPLES / "9997.yml", registers.municipalities)


@pytest.fixture
def changed(tmp_path: Path) -> Callable[..., Path]:
    """Writes the file of Eksempelvik with changes: pairs of old and new text."""

    def write(*changes: tuple[str, str]) -> Path:
        text = (EXAMPLES / "9998.yml").read_text("utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        file = tmp_path / "9998.yml"
        file.write_text(text, "utf-8")
        return file

    return write
