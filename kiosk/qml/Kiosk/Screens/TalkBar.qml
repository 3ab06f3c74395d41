import QtQuick
import Kiosk.ViewModels

// Holds the rail of a talk. It is loaded with the first talk, by name: its file is not wanted before.
Loader {
    id: root

    required property VisitModel visit
    readonly property Item rail: root.item as Item

    height: root.rail ? root.rail.implicitHeight : 0
    Component.onCompleted: root.load()

    function load() {
        if (root.visit.talk.railShown)
            root.setSource("TalkFrame.qml", {
                visit: root.visit
            });
        else
            root.source = "";
    }

    // After all else has changed: a screen that goes must not be given another size.
    Connections {
        target: root.visit

        function onChanged() {
            if (root.visit.talk.railShown !== (root.item !== null))
                root.load();
        }
    }
}
