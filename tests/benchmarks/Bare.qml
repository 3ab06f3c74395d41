import QtQuick
import QtQuick.Window

Window {
    visible: true
    x: 0
    y: 0
    width: Screen.width
    height: Screen.height
    color: "#FBF7EF"

    Text {
        anchors.centerIn: parent
        text: "Epidural blood patch"
        font.family: "Noto Serif"
        font.pixelSize: 104
    }
}
