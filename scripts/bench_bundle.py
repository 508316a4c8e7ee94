"""How long all bundles take, beside compressing each by itself (scaled from 20) and copying them.

Usage: python scripts/bench_bundle.py
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import timeit
from pathlib import Path

from exitguide.bundle.archive import join, pack, squeeze
from exitguide.bundle.assemble import assemble
from exitguide.bundle.local import local_files
from exitguide.bundle.offline import build_offline, edition_day, read_edition
from exitguide.bundle.plan import plan_archives, plan_shared
from exitguide.bundle.write import write_archives
from exitguide.guide import load_guide
from exitguide.registers.local import load_locals

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = 20


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
            files = dict(local(archive.municipality))
            files |= {path: (squeeze(found[path]),) for path in shared}
            (out / archive.name).write_bytes(b"".join(join(pack(files, day))))

    def together() -> None:
        list(write_archives(assemble(guide, found, local, day), archives, out, jobs=2))

    def copy() -> None:
        to = tempfile.mkdtemp(dir=temporary)
        subprocess.run([shutil.which("cp") or "cp", "-r", out, to], check=True)

    with tempfile.TemporaryDirectory() as temporary:
        out = Path(tempfile.mkdtemp(dir=temporary))
        alone = timeit.timeit(by_itself, number=1) * len(archives) / SAMPLE
        ours, copying = (min(timeit.repeat(what, number=1, repeat=3)) for what in (together, copy))
        size = sum(file.stat().st_size for file in out.iterdir()) / 1e6
    print(f"{len(archives)} bundles, {size:.1f} MB, {size / len(archives):.3f} MB each")
    print(f"together {ours:.2f} s; each by itself {alone:.1f} s, {alone / ours:.0f} times as long")
    print(f"copying them {copying:.2f} s; together takes {ours / copying:.2f} times as long")


if __name__ == "__main__":
    main()
