"""Files by name, as one zip or as a folder: written into a new place, and read."""

from __future__ import annotations

import io
import shutil
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

ZIP = ".zip"
LISTED = "manifest.json"
"""The file by which a folder is known."""
PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ATTRIBUTES = 0o100644 << 16
DAMAGED = (
    *(zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error),
    *(RuntimeError, ValueError, LookupError, OverflowError, EOFError, OSError),
)
"""All that reading a damaged archive may end in."""


def write_new(place: Path, files: Mapping[str, bytes]) -> None:
    """A zip where the name says so, else a folder. Raises OSError; FileExistsError where something is."""
    if place.suffix.lower() == ZIP:
        _write(place, zipped(files))
        return
    place.mkdir()
    try:
        for name, content in files.items():
            file = place / name
            file.parent.mkdir(exist_ok=True)
            _write(file, content)
    except OSError:
        shutil.rmtree(place, ignore_errors=True)
        raise


def _write(file: Path, content: bytes) -> None:
    """Leaves nothing behind that is not whole."""
    with file.open("xb") as page:
        try:
            page.write(content)
            page.flush()
        except OSError:
            file.unlink()
            raise


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The same bytes for the same files: uncompressed, in the order of their names, with one fixed date."""
    page = io.BytesIO()
    with zipfile.ZipFile(page, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name)
            entry.external_attr, entry.create_system = ATTRIBUTES, 3
            archive.writestr(entry, files[name])
    return page.getvalue()


def read_files(place: Path) -> tuple[dict[str, bytes], bool]:
    """The files in a zip, in a folder, or beside its manifest; and whether the zip is byte for byte as
    `zipped` makes it. Raises OSError where nothing can be read.
    """
    if place.is_dir() or place.name == LISTED:
        return dict(_in_folder(place if place.is_dir() else place.parent)), True
    content = place.read_bytes()
    files = _unzipped(content)
    return files, bool(files) and zipped(files) == content


def _in_folder(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Nothing from a folder of something else."""
    known = (folder / LISTED).is_file()
    for file in (*folder.glob("*"), *folder.glob("ballots/*")) if known else ():
        if file.is_file():
            yield file.relative_to(folder).as_posix(), file.read_bytes()


def _unzipped(content: bytes) -> dict[str, bytes]:
    """As much as can be read; nothing where it is no zip."""
    files: dict[str, bytes] = {}
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except DAMAGED:
        return files
    for entry in archive.infolist():
        read = _entry(archive, entry)
        if read is not None:
            files[entry.filename] = read
    return files


def _entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes | None:
    if entry.is_dir() or entry.compress_type not in PLAIN:
        return None
    try:
        return archive.read(entry)
    except DAMAGED:
        return None
