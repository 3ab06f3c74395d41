pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Staff open with their PIN what was noted for them, their menu, or a talk that is paused, of which nothing is told here.
// Dots stand for the digits.
StageScreen {
    id: root

    readonly property PinModel pin: root.visit.pin
    readonly property bool paused: root.pin.purpose === "talk"
    readonly property bool crowded: root.paused && Theme.tight
    readonly property string note: root.pin.checking ? qsTrId("pin-checking") : root.pin.locked ? qsTrId("pin-locked").arg(root.pin.waitMinutes) : root.pin.wait > 0 ? qsTrId("pin-wrong").arg(root.pin.wait) : root.pin.demonstrationPin !== "" ? qsTrId("pin-demonstration").arg(root.pin.demonstrationPin) : ""

    hasPrimary: root.pin.pinWhole
    primaryText: qsTrId("pin-open")
    focus: true
    Component.onCompleted: root.forceActiveFocus()

    function goOn() {
        root.pin.tryPin();
    }

    Keys.onPressed: event => {
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            root.pin.typeDigit(String(event.key - Qt.Key_0));
        else if (event.key === Qt.Key_Backspace)
            root.pin.deleteDigit();
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            root.pin.tryPin();
        else
            return;
        event.accepted = true;
    }

    Column {
        id: words

        x: Theme.rightToLeft && !Theme.portrait ? pad.x + pad.width + Theme.wideSpace : Theme.margin
        y: Theme.portrait ? Theme.space : (parent.height - height) / 2
        width: Theme.portrait ? parent.width - 2 * Theme.margin : parent.width * 0.5 - Theme.margin
        spacing: root.crowded ? Theme.tinySpace : Theme.compact ? Theme.gap : Theme.space

        BalancedText {
            width: parent.width
            markup: root.paused ? qsTrId("pin-title-talk") : qsTrId("pin-title")
            spoken: markup
            role: Accessible.Heading
            size: Theme.tight ? Theme.sentenceSize : Theme.titleSize
            line: Theme.titleLine
            family: Theme.titleFamily
            strong: true
        }

        BalancedText {
            visible: root.paused
            width: parent.width
            markup: qsTrId("pin-talk")
            spoken: markup
            size: root.crowded ? Theme.noteSize : Theme.sentenceSize
            line: root.crowded ? Theme.labelLine : Theme.sentenceLine
        }

        Row {
            height: Theme.px(root.crowded ? 40 : 64)
            spacing: Theme.gap
            anchors.left: parent.left
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTrId("pin-digits").arg(root.pin.digitCount)

            Repeater {
                model: Math.max(4, root.pin.digitCount)

                Rectangle {
                    required property int index
                    readonly property bool typed: index < root.pin.digitCount

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
            size: root.crowded ? Theme.noteSize : Theme.sentenceSize
            line: root.crowded ? Theme.labelLine : Theme.sentenceLine
            Accessible.ignored: root.note === ""
        }
    }

    PinPad {
        id: pad

        x: Theme.portrait ? (parent.width - width) / 2 : Theme.rightToLeft ? parent.width * 0.25 - width / 2 : parent.width * 0.75 - width / 2
        y: Theme.portrait ? Math.max(words.y + words.height + Theme.wideSpace, (parent.height - height) / 2) : (parent.height - height) / 2
        enabled: root.pin.wait === 0 || root.pin.locked
        onTyped: digit => root.pin.typeDigit(digit)
        onDeleted: root.pin.deleteDigit()
    }
}
