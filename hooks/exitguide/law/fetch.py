"""Lovdata's data set from a file or from the network, as a stream of bytes."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING

import httpx

from exitguide.errors import LovdataError

if TYPE_CHECKING:
    from collections.abc import Iterator

DATA_SET = "https://api.lovdata.no/v1/publicData/get/gjeldende-lover.tar.bz2"
"""Where Lovdata publishes the acts in force; no key is needed."""

MAX_BYTES = 200_000_000
"""The largest download; the data set is some 6 MB."""

TIMEOUT = 60.0
"""Seconds that the network may be silent."""


@contextmanager
def open_data_set(place: str) -> Iterator[IO[bytes]]:
    """Open a file or fetch an https address.

    Raises:
        LovdataError: there is no such file, or the address does not give it.
    """
    if place.startswith("https://"):
        with TemporaryFile() as kept:
            _fetch(place, kept)
            kept.seek(0)
            yield kept
    elif "://" in place:
        raise LovdataError(f"{place}: give a file, or an address that begins with https://.")
    else:
        if not Path(place).is_file():
            raise LovdataError(f"{place}: there is no such file; fetch it from {DATA_SET}.")
        with Path(place).open("rb") as stream:
            yield stream


def _fetch(address: str, kept: IO[bytes]) -> None:
    size = 0
    try:
        with httpx.stream("GET", address, timeout=TIMEOUT, follow_redirects=True) as answer:
            answer.raise_for_status()
            for chunk in answer.iter_bytes():
                size += len(chunk)
                if size > MAX_BYTES:
                    raise LovdataError(f"{address}: larger than the data set can be; not read.")
                kept.write(chunk)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        message = f"{address}: cannot be fetched ({error}); fetch it elsewhere and give the file."
        raise LovdataError(message) from error
