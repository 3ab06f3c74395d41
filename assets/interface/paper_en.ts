<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="paper-leaflet">
        <source></source>
        <translation>At home: what to do, and when to get help</translation>
    </message>
    <message id="paper-page">
        <source></source>
        <translation>Page %1 of %2</translation>
    </message>
    <message id="paper-numbers">
        <source></source>
        <translation>Numbers to call</translation>
    </message>
    <message id="paper-ambulance">
        <source></source>
        <translation>Ambulance</translation>
    </message>
    <message id="paper-day-line">
        <source></source>
        <translation>Clinic, by day</translation>
    </message>
    <message id="paper-night-line">
        <source></source>
        <translation>Clinic, at any hour</translation>
    </message>
    <message id="paper-relay">
        <source></source>
        <translation>Text or relay</translation>
    </message>
    <message id="paper-date">
        <source></source>
        <translation>Date of your treatment:</translation>
    </message>
    <message id="paper-next-visit">
        <source></source>
        <translation>Next visit:</translation>
    </message>
    <message id="paper-demonstration">
        <source></source>
        <translation>Demonstration: not approved for patients</translation>
    </message>
    <message id="paper-not-approved">
        <source></source>
        <translation>Not approved for patients</translation>
    </message>
    <message id="paper-checked">
        <source></source>
        <translation>Checked by %1, %2, on %3</translation>
    </message>
    <message id="paper-no-identity">
        <source></source>
        <translation>This page names nobody. Nothing of it is kept.</translation>
    </message>
    <message id="paper-told">
        <source></source>
        <translation>You told us</translation>
    </message>
    <message id="paper-questions">
        <source></source>
        <translation>My questions</translation>
    </message>
    <message id="paper-flags">
        <source></source>
        <translation>For the nurse: please ask about these</translation>
    </message>
</context>
</TS>
