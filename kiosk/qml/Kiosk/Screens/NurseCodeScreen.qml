import QtQuick
import Kiosk.Controls

// What the nurse should hear, as a code for a telephone.
StageScreen {
    id: root

    hasPrimary: false

    CodePage {
        anchors.fill: parent
        codeKey: root.visit.nurse.codeKey
        title: qsTrId("nurse-phone-title")
        how: qsTrId("nurse-phone-how")
        note: qsTrId("check-take-along-private")
    }
}
