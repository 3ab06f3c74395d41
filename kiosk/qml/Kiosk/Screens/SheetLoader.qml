import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// Holds the open sheet: it replaces the stage and leaves both bars where they are.
Loader {
    id: root

    required property VisitModel visit
    required property string kind
    readonly property var files: ({
            "help": "HelpSheet.qml",
            "languages": "LanguageSheet.qml",
            "appearance": "AppearanceSheet.qml",
            "glossary": "GlossarySheet.qml",
            "staff-notes": "StaffNotesSheet.qml",
            "meaning": "MeaningSheet.qml"
        })

    onKindChanged: load()

    function load() {
        if (root.kind === "") {
            root.source = "";
            return;
        }
        root.setSource(root.files[root.kind], {
            visit: root.visit
        });
        arrival.restart();
    }

    // What a word of the self-check, or of "Tell us first", means must not be an empty sheet over the question.
    onStatusChanged: {
        if (root.status === Loader.Error && root.kind === "meaning" && (root.visit.check.shown || root.visit.nurse.shown))
            Qt.callLater(() => root.visit.check.fail());
    }

    NumberAnimation {
        id: arrival

        target: root.item
        property: "y"
        from: root.kind === "help" || Theme.instant ? 0 : Theme.sheetTravel
        to: 0
        duration: root.kind === "help" ? 0 : Theme.sheetMs
        easing.type: Easing.OutCubic
    }
}
