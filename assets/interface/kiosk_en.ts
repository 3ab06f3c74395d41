<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message id="window-title">
        <source></source>
        <translation>Kiosk</translation>
    </message>
    <message id="bar-back">
        <source></source>
        <translation>Back</translation>
    </message>
    <message id="bar-start-again">
        <source></source>
        <translation>Start again</translation>
    </message>
    <message id="bar-continue">
        <source></source>
        <translation>Continue</translation>
    </message>
    <message id="bar-close">
        <source></source>
        <translation>Close</translation>
    </message>
    <message id="bar-more">
        <source></source>
        <translation>More</translation>
    </message>
    <message id="bar-step">
        <source></source>
        <translation>Step %1 of %2</translation>
    </message>
    <message id="bar-where">
        <source></source>
        <translation>%1, %2. Touch for all parts.</translation>
    </message>
    <message id="bar-text">
        <source></source>
        <translation>Text</translation>
    </message>
    <message id="bar-dim">
        <source></source>
        <translation>Dim look</translation>
    </message>
    <message id="bar-day">
        <source></source>
        <translation>Day look</translation>
    </message>
    <message id="bar-language">
        <source></source>
        <translation>Language: %1</translation>
    </message>
    <message id="help-button">
        <source></source>
        <translation>Get help now</translation>
    </message>
    <message id="help-staff">
        <source></source>
        <translation>Tell a member of staff now</translation>
    </message>
    <message id="help-staff-how">
        <source></source>
        <translation>Say: “I need help.” Or wave.</translation>
    </message>
    <message id="help-not-here">
        <source></source>
        <translation>Not in the building? Call an ambulance:</translation>
    </message>
    <message id="help-country">
        <source></source>
        <translation>%1, demonstration</translation>
    </message>
    <message id="help-do-not-drive">
        <source></source>
        <translation>Do not drive yourself.</translation>
    </message>
    <message id="help-clinic-line">
        <source></source>
        <translation>Other worries: call us on %1.</translation>
    </message>
    <message id="help-relay">
        <source></source>
        <translation>Text or relay: %1</translation>
    </message>
    <message id="banner-demonstration">
        <source></source>
        <translation>Demonstration: not approved for patients</translation>
    </message>
    <message id="attract-about">
        <source></source>
        <translation>No typing. Stop at any time.</translation>
    </message>
    <message id="attract-title">
        <source></source>
        <translation>Learn about your treatment</translation>
    </message>
    <message id="attract-tagline">
        <source></source>
        <translation>What it is, how it feels, and when to get help.</translation>
    </message>
    <message id="attract-start">
        <source></source>
        <translation>Touch to start</translation>
    </message>
    <message id="attract-opening">
        <source></source>
        <translation>Opening</translation>
    </message>
    <message id="attract-picture">
        <source></source>
        <translation>A picture of what you can learn here.</translation>
    </message>
    <message id="staff-notes-button">
        <source></source>
        <translation>Staff: notes (%1)</translation>
    </message>
    <message id="staff-notes-title">
        <source></source>
        <translation>Notes for staff</translation>
    </message>
    <message id="staff-notes-text">
        <source></source>
        <translation>What is named here is not shown to patients. The whole list: kiosk check</translation>
    </message>
    <message id="unavailable-title">
        <source></source>
        <translation>Please ask our team</translation>
    </message>
    <message id="unavailable-text">
        <source></source>
        <translation>This screen has nothing to show right now. Our team can tell you all you need.</translation>
    </message>
    <message id="chooser-title">
        <source></source>
        <translation>What is it about?</translation>
    </message>
    <message id="home-title">
        <source></source>
        <translation>What would you like to do?</translation>
    </message>
    <message id="home-learn">
        <source></source>
        <translation>Learn about it</translation>
    </message>
    <message id="home-learn-note">
        <source></source>
        <translation>%1 short parts. Stop at any time.</translation>
    </message>
    <message id="home-danger">
        <source></source>
        <translation>Danger signs</translation>
    </message>
    <message id="home-danger-note">
        <source></source>
        <translation>When to call %1, when to call us</translation>
    </message>
    <message id="home-parts">
        <source></source>
        <translation>All parts</translation>
    </message>
    <message id="home-parts-note">
        <source></source>
        <translation>Pick what you want to know</translation>
    </message>
    <message id="home-questions">
        <source></source>
        <translation>Questions to ask</translation>
    </message>
    <message id="home-questions-note">
        <source></source>
        <translation>Take these to your doctor</translation>
    </message>
    <message id="chapters-title">
        <source></source>
        <translation>All parts</translation>
    </message>
    <message id="chapters-seen">
        <source></source>
        <translation>Seen</translation>
    </message>
    <message id="end-title">
        <source></source>
        <translation>You have seen it all</translation>
    </message>
    <message id="end-text">
        <source></source>
        <translation>Still have a question? Ask us. We are glad to help.</translation>
    </message>
    <message id="end-finish">
        <source></source>
        <translation>Finish</translation>
    </message>
    <message id="end-parts">
        <source></source>
        <translation>See a part again</translation>
    </message>
    <message id="still-title">
        <source></source>
        <translation>Are you still there?</translation>
    </message>
    <message id="still-text">
        <source></source>
        <translation>Take all the time you need. Touch the button to stay.</translation>
    </message>
    <message id="still-here">
        <source></source>
        <translation>Yes, I am here</translation>
    </message>
    <message id="still-wipe">
        <source></source>
        <translation>If no one touches the screen, it clears itself. Nothing is kept.</translation>
    </message>
    <message id="still-seconds">
        <source></source>
        <translation>seconds</translation>
    </message>
    <message id="still-seconds-spoken">
        <source></source>
        <translation>%1 seconds left</translation>
    </message>
    <message id="languages-title">
        <source></source>
        <translation>Choose your language</translation>
    </message>
    <message id="appearance-title">
        <source></source>
        <translation>Easier to see</translation>
    </message>
    <message id="appearance-size">
        <source></source>
        <translation>Text size</translation>
    </message>
    <message id="appearance-look">
        <source></source>
        <translation>Look</translation>
    </message>
    <message id="appearance-motion">
        <source></source>
        <translation>Moving pictures</translation>
    </message>
    <message id="size-normal">
        <source></source>
        <translation>Normal</translation>
    </message>
    <message id="size-large">
        <source></source>
        <translation>Large</translation>
    </message>
    <message id="size-largest">
        <source></source>
        <translation>Largest</translation>
    </message>
    <message id="look-day">
        <source></source>
        <translation>Day</translation>
    </message>
    <message id="look-dim">
        <source></source>
        <translation>Dim</translation>
    </message>
    <message id="look-contrast">
        <source></source>
        <translation>High contrast</translation>
    </message>
    <message id="motion-on">
        <source></source>
        <translation>Moving</translation>
    </message>
    <message id="motion-off">
        <source></source>
        <translation>Still</translation>
    </message>
    <message id="motion-again">
        <source></source>
        <translation>Play again</translation>
    </message>
    <message id="motion-still">
        <source></source>
        <translation>Keep still</translation>
    </message>
    <message id="motion-move">
        <source></source>
        <translation>Let it move</translation>
    </message>
    <message id="glossary-hint">
        <source></source>
        <translation>Touch to read what this word means</translation>
    </message>
    <message id="figure-key">
        <source></source>
        <translation>%1: %2</translation>
    </message>
    <message id="chart-legend">
        <source></source>
        <translation>%1 %2</translation>
    </message>
    <message id="level-emergency">
        <source></source>
        <translation>Emergency</translation>
    </message>
    <message id="level-urgent">
        <source></source>
        <translation>Get care today</translation>
    </message>
    <message id="level-doctor">
        <source></source>
        <translation>Call your clinic</translation>
    </message>
    <message id="level-expected">
        <source></source>
        <translation>Keep watch</translation>
    </message>
    <message id="preview-mistakes">
        <source></source>
        <translation>Mistakes in this pack: %1</translation>
    </message>
    <message id="preview-show">
        <source></source>
        <translation>Show</translation>
    </message>
    <message id="preview-hide">
        <source></source>
        <translation>Hide</translation>
    </message>
    <message id="preview-more">
        <source></source>
        <translation>and %1 more: kiosk check</translation>
    </message>
    <message id="chart-source">
        <source></source>
        <translation>From “%1”, read %2.</translation>
    </message>
    <message id="questions-title">
        <source></source>
        <translation>Questions to ask</translation>
    </message>
    <message id="help-no-number">
        <source></source>
        <translation>Not in the building? Call your emergency number now.</translation>
    </message>
    <message id="home-danger-note-bare">
        <source></source>
        <translation>When to call for help at once</translation>
    </message>
</context>
</TS>
