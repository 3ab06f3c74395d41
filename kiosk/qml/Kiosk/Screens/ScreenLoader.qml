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

    // A screen of the self-check, for the nurse or of a talk that cannot be shown must not leave an empty stage behind.
    onStatusChanged: {
        if (root.status === Loader.Error && (root.visit.check.shown || root.visit.nurse.shown))
            Qt.callLater(() => root.visit.check.fail());
        else if (root.status === Loader.Error && root.visit.talk.shown && root.screenName !== "Agenda")
            Qt.callLater(() => root.visit.talk.fail(root.screenName));
    }

    Binding {
        target: root.item
        property: "objectName"
        value: root.visit.place.screenId
        when: root.item !== null
    }
}
