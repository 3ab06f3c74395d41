pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// Why staff go on without a right answer: reasons to touch, or one that is typed.
Item {
    id: root

    required property TeachBackModel asked
    required property bool typing
    readonly property var reasons: [qsTrId("reason-unwell"), qsTrId("reason-later"), qsTrId("reason-helper"), qsTrId("reason-interpreter")]
    readonly property bool typed: root.asked.reason !== "" && root.reasons.indexOf(root.asked.reason) < 0

    readonly property alias pageCount: grid.pageCount
    property int page: 0

    signal typingWanted

    ScreenTitle {
        id: title

        visible: !(Theme.compact && root.typing)
        text: qsTrId("reason-title")
        size: Theme.tight ? Theme.tileSize : Theme.titleSize
    }

    StaffMark {
        id: mark

        visible: !Theme.compact && !Theme.large
        x: Theme.rightToLeft ? parent.width - width - Theme.margin : Theme.margin
        y: title.y + title.height + Theme.tinySpace
        text: qsTrId("reason-note")
    }

    RowGrid {
        id: grid

        visible: !root.typing
        x: Theme.margin
        y: (mark.visible ? mark.y + mark.height : title.y + title.height) + (Theme.compact ? Theme.smallSpace : Theme.space)
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace
        columns: Theme.portrait ? 1 : 2
        gap: Theme.gap
        model: [...root.reasons, qsTrId("reason-other")]
        page: root.page

        delegate: AnswerTile {
            id: tile

            required property int index
            required property string modelData
            readonly property bool other: tile.index === root.reasons.length

            text: tile.modelData
            selected: tile.other ? root.typed : root.asked.reason === tile.modelData
            Accessible.role: Accessible.RadioButton
            onClicked: {
                if (!tile.other) {
                    root.asked.giveReason(tile.selected ? "" : tile.modelData);
                    return;
                }
                if (!root.typed)
                    root.asked.giveReason("");
                root.typingWanted();
            }
        }
    }

    Loader {
        active: root.typing
        x: Theme.margin
        y: title.visible ? grid.y : 0
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace

        sourceComponent: TypedWords {
            label: qsTrId("reason-typed")
            text: root.asked.reason
            onTyped: text => root.asked.typeReason(text)
            onDeleted: root.asked.deleteReason()
        }
    }
}
