pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// The name of the clinic, small and quiet. Held for long, it is the way of staff to their menu; a line fills meanwhile.
// A keyboard and a screen reader press it. Where staff have no PIN it is a name and nothing else.
Item {
    id: root

    required property VisitModel visit
    readonly property bool opens: root.visit.staff.offered
    readonly property string name: root.visit.staff.clinicName !== "" ? root.visit.staff.clinicName : root.visit.sheet.demonstration ? qsTrId("clinic-demonstration") : qsTrId("clinic-unnamed")
    property real mostWidth: Theme.px(640)
    readonly property int holdMs: 1500
    property real filled: 0

    function open() {
        root.visit.staff.openMenu();
    }

    implicitWidth: Math.max(Theme.touchFloor, words.width + 2 * Theme.smallSpace)
    implicitHeight: Math.max(Theme.touchFloor, words.height + 2 * Theme.tinySpace)

    NumberAnimation {
        id: filling

        target: root
        property: "filled"
        from: 0
        to: 1
        duration: root.holdMs
        onFinished: root.open()
    }

    component Name: Label {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.mostWidth)
        text: root.name
        color: Theme.look.ink2
        wrapMode: Text.WordWrap
    }

    Name {
        id: words

        visible: !root.opens
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: root.name
    }

    Touchable {
        visible: root.opens
        anchors.fill: parent
        ringRadius: Theme.barRadius
        text: qsTrId("clinic-hold").arg(root.name)

        contentItem: Item {
            Name {}

            Rectangle {
                x: Theme.rightToLeft ? words.x + words.width - width : words.x
                y: words.y + words.height
                width: words.width * root.filled
                height: Theme.edgeWidth
                color: Theme.look.accentedge
            }
        }

        Accessible.onPressAction: root.open()
        Keys.onReturnPressed: root.open()
        Keys.onEnterPressed: root.open()
        onPressedChanged: {
            if (pressed) {
                filling.restart();
            } else {
                filling.stop();
                root.filled = 0;
            }
        }
    }
}
