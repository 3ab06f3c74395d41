pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Patient or staff sign that they took part, with a finger or with typed initials.
StageScreen {
    id: root

    readonly property InkModel ink: root.visit.told.ink
    readonly property string signer: root.ink.pad
    // Initials that stand for a signature are shown, however one came here.
    readonly property bool typing: root.typingWanted || root.ink.initials !== ""
    property bool typingWanted: false

    titleInBar: Theme.tight || !Theme.portrait && root.typing && (Theme.compact || Theme.large)
    barTitle: root.signer === "staff" ? qsTrId("sign-staff") : qsTrId("sign-patient")
    onSignerChanged: root.typingWanted = false

    // Nothing may stand as a signature that is not seen.
    function drawInstead() {
        root.typingWanted = false;
        root.ink.clear();
    }

    ScreenTitle {
        id: title

        visible: !root.titleInBar
        text: root.barTitle
    }

    BalancedText {
        id: note

        visible: !(root.typing && (Theme.compact || Theme.large))
        x: Theme.margin
        y: root.titleInBar ? 0 : title.y + title.height + Theme.tinySpace
        width: parent.width - 2 * Theme.margin
        height: visible ? implicitHeight : 0
        markup: qsTrId("sign-not-consent")
        spoken: markup
        size: Theme.compact ? Theme.noteSize : Theme.sentenceSize
        line: Theme.labelLine
    }

    InkPad {
        id: pad

        readonly property real least: Theme.px(160)

        visible: !root.typing
        x: (parent.width - width) / 2
        y: note.y + note.height + (Theme.compact ? Theme.smallSpace : Theme.space)
        width: Math.min(parent.width - 2 * Theme.margin, Theme.px(1500))
        height: Math.max(least, Math.min(parent.height - y - line.height - Theme.smallSpace, width / 2.2))
        signed: true
        strokes: root.ink.strokes
        label: qsTrId("sign-pad")
        drawnLabel: qsTrId("sign-pad-drawn")
        onLifted: points => root.ink.draw(points, pad.aspect)
    }

    PadLine {
        id: line

        visible: !root.typing
        x: pad.x
        y: pad.y + pad.height + Theme.tinySpace
        width: pad.width
        hint: ""
        clearable: root.ink.given
        otherText: qsTrId("sign-type")
        onOtherTouched: root.typingWanted = true
        onCleared: root.ink.clear()
    }

    Loader {
        active: root.typing
        x: Theme.margin
        y: root.titleInBar && !note.visible ? Theme.tinySpace : note.y + note.height + Theme.smallSpace
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.tinySpace

        sourceComponent: TypedWords {
            label: qsTrId("sign-initials")
            text: root.ink.initials
            capitals: true
            otherText: qsTrId("sign-draw")
            onTyped: text => root.ink.typeInitial(text)
            onDeleted: root.ink.deleteInitial()
            onOtherTouched: root.drawInstead()
        }
    }
}
