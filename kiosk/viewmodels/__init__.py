"""The visit as QML sees it: properties, list models and slots. The only QObjects that QML is given."""
