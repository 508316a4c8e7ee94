"""The guide's facts, one file a kind, each entry with its source and date."""

from exitguide.registers.load import Register, Registers, load_registers

__all__ = ["Register", "Registers", "load_registers"]
