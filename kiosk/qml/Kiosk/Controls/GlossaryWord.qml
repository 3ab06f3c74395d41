pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A dotted word inside a paragraph, with a target as high as a finger.
Touchable {
    id: root

    required property TextEdit edit
    required property int start
    required property int end
    property var segments: []
    // The text goes first when a paragraph is taken away.
    readonly property real editX: edit ? edit.x : 0
    readonly property real editY: edit ? edit.y : 0

    // The widest segment is the target; every segment is dotted.
    property rect target: Qt.rect(0, 0, 0, 0)

    x: target.x + editX
    y: target.y + (target.height - height) / 2 + editY
    width: Math.max(Theme.touchFloor, target.width)
    // Not the height of the letters, so that words on neighbouring lines stay apart.
    height: Theme.touchFloor
    ringRadius: Theme.tinySpace
    Accessible.description: qsTrId("glossary-hint")

    function place() {
        if (root.edit.length < root.end)
            return;
        const found = [];
        for (let at = root.start; at < root.end; at++) {
            const here = root.edit.positionToRectangle(at);
            const next = root.edit.positionToRectangle(at + 1);
            const width = next.y === here.y ? next.x - here.x : 0;
            const left = Math.min(here.x, here.x + width);
            const last = found.length > 0 ? found[found.length - 1] : null;
            if (last !== null && last.y === here.y) {
                const right = Math.max(last.x + last.width, left + Math.abs(width));
                last.x = Math.min(last.x, left);
                last.width = right - last.x;
            } else {
                found.push(Qt.rect(left, here.y, Math.abs(width), here.height));
            }
        }
        root.segments = found;
        root.target = found.reduce((best, one) => one.width > best.width ? one : best, Qt.rect(0, 0, 0, 0));
    }

    Component.onCompleted: place()

    Connections {
        target: root.edit

        function onSettled() {
            root.place();
        }
    }

    background: Item {
        Repeater {
            model: root.segments

            Dots {
                required property rect modelData

                x: modelData.x + root.editX - root.x
                y: modelData.y + modelData.height * 0.94 + root.editY - root.y
                width: modelData.width
            }
        }
    }
}
