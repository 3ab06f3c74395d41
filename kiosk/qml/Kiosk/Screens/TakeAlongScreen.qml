import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// The result to take along: a code that holds the text itself, read without a network.
StageScreen {
    id: root

    titleInBar: Theme.tight
    barTitle: qsTrId("check-take-along-title")
    primaryText: qsTrId("end-finish")
    primaryIcon: ""
    secondText: root.visit.paper.printer && root.visit.paper.state === "none" ? qsTrId("print-it") : ""
    secondIcon: "icons/print"

    function goOn() {
        root.visit.finish();
    }

    function goSecond() {
        root.visit.paper.printOut("result");
    }

    CodePage {
        titled: !root.titleInBar
        anchors.fill: parent
        codeKey: root.visit.result.takeHomeKey
        title: root.barTitle
        how: qsTrId("check-take-along-how")
        note: qsTrId("check-take-along-private")
        told: root.visit.paper.told
    }
}
