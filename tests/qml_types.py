"""Tells qmllint what the view models are, by asking Qt's own meta-objects.

Qt for Python's metaobjectdump reads the source instead, and loses a base class that stands in another file.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QMetaMethod, QMetaObject, QMetaProperty, QObject

import kiosk.viewmodels

MODULE = "Kiosk.ViewModels"
_KNOWN_TO_QML = {QObject, QAbstractItemModel, QAbstractListModel}


def view_models() -> Iterator[type[QObject]]:
    """Yield every class of kiosk.viewmodels that QML can be handed."""
    for module in pkgutil.walk_packages(kiosk.viewmodels.__path__, "kiosk.viewmodels."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, type) and issubclass(value, QObject) and value.__module__ == module.name:
                foreign = next(base for base in value.__mro__ if base.__module__.startswith("PySide6."))
                if foreign in _KNOWN_TO_QML:
                    yield value


def own_properties(model: type[QObject]) -> Iterator[QMetaProperty]:
    """Yield the properties that *model* itself declares."""
    meta = _meta(model)
    for index in range(meta.propertyOffset(), meta.propertyCount()):
        yield meta.property(index)


def write_module(folder: Path) -> None:
    """Write the module Kiosk.ViewModels below *folder*, which is then an import path for qmllint."""
    place = folder / "Kiosk" / "ViewModels"
    place.mkdir(parents=True, exist_ok=True)
    (place / "qmldir").write_text(f"module {MODULE}\ntypeinfo viewmodels.qmltypes\ndepends QtQml\n", "utf-8")
    components = "\n".join(_component(model) for model in view_models())
    (place / "viewmodels.qmltypes").write_text(f"import QtQuick.tooling 1.2\nModule {{\n{components}\n}}\n", "utf-8")


def _meta(model: type[QObject]) -> QMetaObject:
    meta: QMetaObject = vars(model)["staticMetaObject"]
    return meta


def _component(model: type[QObject]) -> str:
    meta = _meta(model)
    name = meta.className()
    lines = [
        f'name: "{name}"',
        'accessSemantics: "reference"',
        f'prototype: "{meta.superClass().className()}"',
        f'exports: ["{MODULE}/{name} 1.0"]',
        "isCreatable: false",
        "exportMetaObjectRevisions: [256]",
        *(_property(declared) for declared in own_properties(model)),
        *(_method(meta.method(index)) for index in range(meta.methodOffset(), meta.methodCount())),
    ]
    return "Component {\n" + "\n".join(lines) + "\n}"


def _property(declared: QMetaProperty) -> str:
    name = _text(declared.name())
    notify = bytes(declared.notifySignal().name().data()).decode()
    return (
        f'Property {{ name: "{name}"; {_type(_text(declared.typeName()))}; read: "{name}"'
        + (f'; notify: "{notify}"' if notify else "")
        + ("; isPropertyConstant: true" if declared.isConstant() else "")
        + ("" if declared.isWritable() else "; isReadonly: true")
        + " }"
    )


def _method(method: QMetaMethod) -> str:
    kind = "Signal" if method.methodType() == QMetaMethod.MethodType.Signal else "Method"
    returned = str(method.returnMetaType().name())
    parameters = "".join(
        f' Parameter {{ name: "a{number}"; {_type(bytes(kind_of.data()).decode())} }}'
        for number, kind_of in enumerate(method.parameterTypes())
    )
    result = "" if returned == "void" else f"; {_type(returned)}"
    return f'{kind} {{ name: "{bytes(method.name().data()).decode()}"{result};{parameters} }}'


def _text(name: object) -> str:
    """Return a name from Qt, which the stubs call bytes in some places."""
    return name.decode() if isinstance(name, bytes) else str(name)


def _type(name: str) -> str:
    plain = name.removesuffix("*")
    return f'type: "{"QVariant" if plain == "PyObject" else plain}"' + ("; isPointer: true" if name != plain else "")
