import QtQuick
import Kiosk.Theme

// One part of the body map as it looks once touched, over the map.
Image {
    id: root

    required property string part

    source: Theme.drawing("body-map/body", root.width, root.height, "&part=" + root.part + "&fill=accent")
    Accessible.ignored: true
}
