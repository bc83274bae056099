"""Writing to a user's files: whole or not at all, and never over a change that this program has not seen."""

import contextlib
import errno
import fcntl
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tailorcv.problems import Place, Problem
from tailorcv.textfile import TextFile, read_text, shown_path

# What systems answer that know no second name for a file, or allow none.
_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EXDEV)


def create(path: Path, content: str) -> Problem | None:
    """Write a new file of text; a file that exists already stays as it is and is a problem."""
    return create_bytes(path, content.encode())


def create_bytes(path: Path, raw: bytes) -> Problem | None:
    """Write a new file, whole or not at all; a file that exists already stays as it is and is a problem."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Before anything is written: where a link leads nowhere, the name is taken all the same.
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), os.fspath(path))
        _put(path, raw)
    except OSError as error:
        return _not_written(path, error)
    return None


def _put(path: Path, raw: bytes) -> None:
    """Under another name first, then under its own, which only succeeds where nothing has it: nobody ever sees half a file."""
    descriptor, temporary = _temporary(path)
    try:
        os.fchmod(descriptor, 0o666 & ~_umask())
        _write_through(descriptor, raw)
        try:
            os.link(temporary, path)
        except FileExistsError:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), os.fspath(path)) from None
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            _write_new(path, raw)
    finally:
        Path(temporary).unlink(missing_ok=True)
    _sync_folder(path.parent)


def _write_new(path: Path, raw: bytes) -> None:
    """Where a file cannot have two names (some USB sticks and network drives) it is written in place."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    try:
        _write_through(descriptor, raw)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def replace(path: Path, old: TextFile, new: TextFile) -> Problem | None:
    """Put the new content in the place of the old one, unless the file is no longer what was read.

    The old content stays until the new one is on the disk: temporary file, fsync, rename, under a lock on the folder.
    """
    return _in_place_of(path, old, lambda target: _swap(target, new.raw))


def remove(path: Path, old: TextFile) -> Problem | None:
    """Take the file away, unless it is no longer what was read."""
    return _in_place_of(path, old, Path.unlink)


def _in_place_of(path: Path, old: TextFile, put: Callable[[Path], None]) -> Problem | None:
    try:
        target = Path(os.path.realpath(path))
        with _locked(target.parent):
            current, _ = read_text(target)
            if current is None or current.raw != old.raw:
                hint = "look at the file and run the command again"
                return Problem(
                    Place(shown_path(path)), "changed-meanwhile", "the file changed since it was read; nothing was written", hint
                )
            put(target)
    except OSError as error:
        return _not_written(path, error)
    return None


def overwrite(path: Path, content: bytes) -> Problem | None:
    """Write a file that can be made again at any time, whole or not at all; folders on the way are made."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _swap(Path(os.path.realpath(path)), content)
    except OSError as error:
        return _not_written(path, error)
    return None


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder's advisory lock; the lock is the folder itself, so no lock file is left in anyone's repository."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _swap(target: Path, content: bytes) -> None:
    mode = target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask()
    descriptor, temporary = _temporary(target)
    try:
        os.fchmod(descriptor, mode)
        _write_through(descriptor, content)
        Path(temporary).rename(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _temporary(target: Path) -> tuple[int, str]:
    """A hidden file beside the target, which no command reads: whatever is left of it after a crash does no harm."""
    return tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")


def _umask() -> int:
    """The process's umask, which can only be read by setting it."""
    current = os.umask(0o022)
    os.umask(current)
    return current


def _write_through(descriptor: int, content: bytes) -> None:
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _not_written(path: Path, error: OSError) -> Problem:
    if isinstance(error, FileExistsError) and error.filename == os.fspath(path):
        return Problem(Place(shown_path(path)), "file-exists", "the file exists already; it was left as it is", "choose another name")
    reason = (error.strerror or "cannot be written").lower()
    if isinstance(error, FileExistsError | NotADirectoryError):
        reason = "a file stands where a folder is needed"
    return Problem(Place(shown_path(path)), "not-written", f"{reason}; nothing was changed", "mend the cause and run the command again")
