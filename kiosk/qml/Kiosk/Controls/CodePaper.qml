import QtQuick
import Kiosk.Theme

// A code on light paper, for the camera of a telephone.
Rectangle {
    id: root

    // The name of the code for the provider of codes; empty when there is none.
    required property string codeKey

    radius: Theme.tileRadius
    color: code.status === Image.Ready ? Theme.codePaperColour : Theme.look.plate

    Image {
        id: code

        anchors.centerIn: parent
        source: root.codeKey === "" ? "" : "image://qr/" + root.codeKey + "?module=" + Math.ceil(Theme.qrModuleMm * Theme.pixelsPerMm) + "&room=" + Math.floor(root.width) + "&paper=" + Theme.codePaper
        cache: false
        fillMode: Image.Pad
        LayoutMirroring.enabled: false
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTrId("check-code")
    }
}
