import QtQuick
import Kiosk.Controls

// The result to take along: a code that holds the text itself, read without a network.
StageScreen {
    id: root

    primaryText: qsTrId("end-finish")
    primaryIcon: ""

    function goOn() {
        root.visit.finish();
    }

    CodePage {
        anchors.fill: parent
        codeKey: root.visit.check.takeHomeKey
        title: qsTrId("check-take-along-title")
        how: qsTrId("check-take-along-how")
        note: qsTrId("check-take-along-private")
    }
}
