import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What can be taken home from the end of the story: the leaflet on paper, the danger signs and numbers as a code.
StageScreen {
    id: root

    readonly property PaperModel paper: root.visit.paper
    readonly property bool printable: root.paper.printer && root.paper.leaflet
    readonly property bool waiting: root.printable && root.paper.state === "none"

    titleInBar: Theme.tight
    barTitle: qsTrId("take-home-title")
    primaryText: root.waiting ? qsTrId("print-leaflet") : qsTrId("end-finish")
    primaryIcon: root.waiting ? "icons/print" : ""
    secondText: root.waiting ? qsTrId("end-finish") : ""

    function goOn() {
        if (root.waiting)
            root.paper.printOut("leaflet");
        else
            root.visit.finish();
    }

    function goSecond() {
        root.visit.finish();
    }

    CodePage {
        titled: !root.titleInBar
        anchors.fill: parent
        codeKey: root.paper.codeKey
        title: root.barTitle
        how: qsTrId("take-home-how")
        note: root.printable ? qsTrId("take-home-leaflet") : ""
        told: root.paper.leaflet && !root.paper.printer ? qsTrId("take-home-ask") : root.paper.told
    }
}
