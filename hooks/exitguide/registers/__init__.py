"""The guide's facts, one file a kind, each entry with its source and date."""

from exitguide.registers.load import Register, Registers, load_registers
from exitguide.registers.statutes import Statutes, load_statutes

__all__ = ["Register", "Registers", "Statutes", "load_registers", "load_statutes"]
