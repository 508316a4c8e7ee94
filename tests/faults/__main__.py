"""`python -m tests.faults [COUNT] [SEED]`: plant faults, and print what the check found of them."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.faults.injection import inject
from tests.faults.project import Project


def main(count: int = 650, seed: int = 1) -> int:
    """Print the figures; 0 where every fault was found and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder) / "project")
        clean = project.check()
        result = inject(project, count, seed)
    planted, found = result.planted.total(), result.found.total()
    lines = [
        *(
            f"{rule:26} {result.found[rule]:3} of {result.planted[rule]:3}"
            for rule in result.planted
        ),
        *(*result.missed, *result.false),
        f"{planted} faults of {len(result.planted)} kinds planted (seed {seed})",
        f"{found} found at the right line ({found / planted:.1%})",
        f"{len(result.false)} false findings beside them, {len(clean)} on the clean project",
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0 if found == planted and not result.false and not clean else 1


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
