import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// What the nurse should hear, as a code for a telephone.
StageScreen {
    id: root

    titleInBar: Theme.tight
    barTitle: qsTrId("nurse-phone-title")
    hasPrimary: false

    CodePage {
        titled: !root.titleInBar
        anchors.fill: parent
        codeKey: root.visit.nurse.codeKey
        title: root.barTitle
        how: qsTrId("nurse-phone-how")
        note: qsTrId("check-take-along-private")
    }
}
