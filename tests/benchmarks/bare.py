"""The least that Qt Quick can show from Python: one full window with one text, painted by software."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QML_DISABLE_DISK_CACHE"] = "1"

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

app = QGuiApplication(sys.argv)
engine = QQmlApplicationEngine()
engine.load(QUrl.fromLocalFile(str(Path(__file__).with_name("Bare.qml"))))
code = app.exec()
del engine
sys.exit(code)
