import QtQuick
import Kiosk.ViewModels

// Holds the QML screen of the present place; a screen of the same kind is kept and shows what is new.
Loader {
    id: root

    required property VisitModel visit
    required property string screenName

    onScreenNameChanged: load()
    Component.onCompleted: load()

    function load() {
        root.setSource(root.screenName + "Screen.qml", {
            visit: root.visit
        });
    }

    Binding {
        target: root.item
        property: "objectName"
        value: root.visit.place.screenId
        when: root.item !== null
    }
}
