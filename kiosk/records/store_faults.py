"""What a fault of a disk means for staff: what was found, what is wanted, what to try."""

from __future__ import annotations

import errno

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NOT_ALLOWED = (errno.EACCES, errno.EPERM)
_NOT_THERE = (errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.ESTALE)
_IN_THE_WAY = (errno.ELOOP, errno.EISDIR)


def in_words(fault: OSError) -> str:
    """Return one plain sentence about the fault, with the file or folder it is about, and one on what to do."""
    where = fault.filename or "a file of the kiosk"
    if fault.errno in _FULL:
        return f"The disk is full: there is no room to write {where}. Make room on it, then try again."
    if fault.errno == errno.EROFS:
        return f"The disk can only be read: {where} cannot be written. Ask whoever looks after the kiosk."
    if fault.errno in _NOT_ALLOWED:
        return f"The kiosk may not write {where}. Give its user the right to."
    if fault.errno in _NOT_THERE:
        return f"{where} is not there. Plug in or connect what it is on, or correct the clinic file."
    if fault.errno == errno.EEXIST:
        return f"{where} is there already, and nothing is written over. Choose another folder."
    if fault.errno in _IN_THE_WAY:
        return f"Something else stands where {where} should be. Take it away, then try again."
    said = fault.strerror or type(fault).__name__
    return f"The disk has a fault: {where} ({said}). Ask whoever looks after the kiosk."
