pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Staff open what was noted for them with their PIN. Dots stand for its digits.
StageScreen {
    id: root

    readonly property NurseModel nurse: root.visit.nurse
    readonly property string note: root.nurse.wait > 0 ? qsTrId("pin-wrong").arg(root.nurse.wait) : root.nurse.checking ? qsTrId("pin-checking") : root.nurse.demonstrationPin !== "" ? qsTrId("pin-demonstration").arg(root.nurse.demonstrationPin) : ""

    hasPrimary: root.nurse.pinWhole
    primaryText: qsTrId("pin-open")
    focus: true
    Component.onCompleted: root.forceActiveFocus()

    function goOn() {
        root.nurse.tryPin();
    }

    Keys.onPressed: event => {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            root.nurse.typeDigit(String(event.key - Qt.Key_0));
        else if (event.key === Qt.Key_Backspace)
            root.nurse.deleteDigit();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.nurse.tryPin();
        else
            return;
        event.accepted = true;
    }

    Column {
        id: words

        x: Theme.rightToLeft && !Theme.portrait ? pad.x + pad.width + Theme.wideSpace : Theme.margin
        y: Theme.portrait ? Theme.space : (parent.height - height) / 2
        width: Theme.portrait ? parent.width - 2 * Theme.margin : parent.width * 0.5 - Theme.margin
        spacing: Theme.compact ? Theme.gap : Theme.space

        BalancedText {
            width: parent.width
            markup: qsTrId("pin-title")
            spoken: markup
            role: Accessible.Heading
            size: Theme.titleSize
            line: Theme.titleLine
            family: Theme.titleFamily
            strong: true
        }

        Row {
            height: Theme.px(64)
            spacing: Theme.gap
            anchors.left: parent.left
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTrId("pin-digits").arg(root.nurse.digitCount)

            Repeater {
                model: Math.max(4, root.nurse.digitCount)

                Rectangle {
                    required property int index
                    readonly property bool typed: index < root.nurse.digitCount

                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.px(28)
                    height: width
                    radius: width / 2
                    color: typed ? Theme.look.ink : "transparent"
                    border.width: Theme.edgeWidth
                    border.color: typed ? Theme.look.ink : Theme.look.edge
                }
            }
        }

        BalancedText {
            width: parent.width
            // One line high even without a word, so that nothing moves.
            height: Math.max(implicitHeight, Theme.sentenceSize * Theme.sentenceLine)
            markup: root.note
            spoken: markup
            Accessible.ignored: root.note === ""
        }
    }

    PinPad {
        id: pad

        x: Theme.portrait ? (parent.width - width) / 2 : Theme.rightToLeft ? parent.width * 0.25 - width / 2 : parent.width * 0.75 - width / 2
        y: Theme.portrait ? Math.max(words.y + words.height + Theme.wideSpace, (parent.height - height) / 2) : (parent.height - height) / 2
        enabled: root.nurse.wait === 0
        onTyped: digit => root.nurse.typeDigit(digit)
        onDeleted: root.nurse.deleteDigit()
    }
}
