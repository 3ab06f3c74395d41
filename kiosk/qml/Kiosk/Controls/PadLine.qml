import QtQuick
import Kiosk.Theme

// What stands under a pad: what to do, another way to do it, and a way to wipe the pad.
Item {
    id: root

    required property string hint
    required property bool clearable
    // Another way; empty where there is none.
    property string otherText: ""
    readonly property real buttonsWidth: clear.width + (other.visible ? other.width + Theme.gap : 0)
    readonly property bool below: buttonsWidth + Theme.space + Theme.px(300) > width

    signal cleared
    signal otherTouched

    implicitHeight: Math.max(words.implicitHeight, Theme.buttonHeight)

    BalancedText {
        id: words

        visible: !root.below && root.hint !== ""
        x: Theme.rightToLeft ? root.width - width : 0
        y: (parent.height - height) / 2
        width: Math.max(0, parent.width - root.buttonsWidth - Theme.space)
        height: visible ? implicitHeight : 0
        markup: root.hint
        spoken: root.hint
        plain: true
        size: Theme.noteSize
        line: Theme.labelLine
        color: Theme.look.ink2
    }

    QuietButton {
        id: other

        visible: root.otherText !== ""
        anchors.right: clear.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        side: Theme.gap
        text: root.otherText
        onClicked: root.otherTouched()
    }

    BareButton {
        id: clear

        // Its place stays when there is nothing to wipe, so that nothing moves.
        visible: root.clearable
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        iconName: "icons/delete"
        text: qsTrId("ink-clear")
        onClicked: root.cleared()
    }
}
