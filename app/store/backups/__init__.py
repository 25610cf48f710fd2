"""Backups: the content and the key store apart, each in a file that proves what it is.

A restore changes nothing until everything was looked at, and replays the erasures before
anybody comes in (docs/install.md).
"""

from app.store.backups.making import back_up
from app.store.backups.manifest import BackupRefused, Manifest
from app.store.backups.restoring import Restored, restore

__all__ = ["BackupRefused", "Manifest", "Restored", "back_up", "restore"]
