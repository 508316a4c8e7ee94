"""How long all bundles take, beside compressing each by itself and beside copying them.

Usage: python scripts/bench_bundle.py

The shortest of three rounds counts. Compressing each by itself takes minutes,
so 20 are measured and scaled.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from exitguide.bundle.archive import join, pack
from exitguide.bundle.assemble import assemble
from exitguide.bundle.local import local_files
from exitguide.bundle.offline import build_offline, edition_day, read_edition
from exitguide.bundle.plan import plan_archives, plan_shared
from exitguide.bundle.write import write_archives
from exitguide.guide import load_guide
from exitguide.registers.local import load_locals

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT, SAMPLE = Path(__file__).resolve().parent.parent, 20


def main() -> None:
    """Measure and print."""
    guide, day = load_guide(ROOT), edition_day(ROOT)
    known = guide.registers.municipalities
    with build_offline(ROOT, day) as folder:
        found = read_edition(folder)
    local = local_files(found, load_locals(ROOT, known), guide.registers)
    archives, shared = plan_archives(known, known, split=False), plan_shared(found, ())

    def by_itself() -> None:
        for archive in archives[:SAMPLE]:
            members = {**{path: found[path] for path in shared}, **local(archive.municipality)}
            (out / archive.name).write_bytes(b"".join(join(pack(members, day))))

    def together() -> None:
        list(write_archives(assemble(guide, found, local, day), archives, out, jobs=2))

    def copied() -> None:
        subprocess.run([shutil.which("cp") or "cp", "-r", out, f"{out}-copy"], check=True)
        shutil.rmtree(f"{out}-copy")

    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary) / "bundles"
        out.mkdir()
        alone = shortest(by_itself, rounds=1) * len(archives) / SAMPLE
        ours, copy = shortest(together), shortest(copied)
        size = sum(file.stat().st_size for file in out.iterdir()) / 1e6
    print(f"{len(archives)} bundles, {size:.1f} MB, {size / len(archives):.3f} MB each")
    print(f"together {ours:.2f} s; each by itself {alone:.1f} s, {alone / ours:.0f} times as long")
    print(f"copying them {copy:.2f} s; together takes {ours / copy:.2f} times as long")


def shortest(work: Callable[[], object], rounds: int = 3) -> float:
    """The shortest of a few rounds, in seconds."""
    times = []
    for _ in range(rounds):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    main()
