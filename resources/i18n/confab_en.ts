<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message numerus="yes">
        <source>%Ln message(s) still wait to be sent, and would be lost.</source>
        <translation>
            <numerusform>%Ln message still waits to be sent, and would be lost.</numerusform>
            <numerusform>%Ln messages still wait to be sent, and would be lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddPeopleSheet</name>
    <message numerus="yes">
        <source>Add %Ln person(s)</source>
        <translation>
            <numerusform>Add %Ln person</numerusform>
            <numerusform>Add %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message numerus="yes">
        <source>%1 Try again in %Ln second(s).</source>
        <translation>
            <numerusform>%1 Try again in %Ln second.</numerusform>
            <numerusform>%1 Try again in %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message numerus="yes">
        <source>%Ln unread message(s)</source>
        <translation>
            <numerusform>%Ln unread message</numerusform>
            <numerusform>%Ln unread messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChatSummary</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n online</source>
        <translation>
            <numerusform>%n online</numerusform>
            <numerusform>%n online</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>%n person is typing…</numerusform>
            <numerusform>%n people are typing…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message numerus="yes">
        <source>%Ln message(s) copied</source>
        <translation>
            <numerusform>%Ln message copied</numerusform>
            <numerusform>%Ln messages copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsHeader</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message numerus="yes">
        <source>Attach %n file(s)</source>
        <translation>
            <numerusform>Attach %n file</numerusform>
            <numerusform>Attach %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>Jump to the newest, %Ln new message(s)</source>
        <translation>
            <numerusform>Jump to the newest, %Ln new message</numerusform>
            <numerusform>Jump to the newest, %Ln new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfflineBar</name>
    <message numerus="yes">
        <source>Offline, next try in %Ln s</source>
        <translation>
            <numerusform>Offline, next try in %Ln s</numerusform>
            <numerusform>Offline, next try in %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) waiting</source>
        <translation>
            <numerusform>%Ln message waiting</numerusform>
            <numerusform>%Ln messages waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReactionRow</name>
    <message numerus="yes">
        <source>%1 from %Ln person(s), you among them</source>
        <translation>
            <numerusform>%1 from %Ln person, you among them</numerusform>
            <numerusform>%1 from %Ln people, you among them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 from %Ln person(s)</source>
        <translation>
            <numerusform>%1 from %Ln person</numerusform>
            <numerusform>%1 from %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoomRow</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln online</source>
        <translation>
            <numerusform>%Ln online</numerusform>
            <numerusform>%Ln online</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%Ln message(s) selected</source>
        <translation>
            <numerusform>%Ln message selected</numerusform>
            <numerusform>%Ln messages selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StagingStrip</name>
    <message numerus="yes">
        <source>%Ln file(s) to send</source>
        <translation>
            <numerusform>%Ln file to send</numerusform>
            <numerusform>%Ln files to send</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>last seen %n minute(s) ago</source>
        <translation>
            <numerusform>last seen %n minute ago</numerusform>
            <numerusform>last seen %n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::ChatApp</name>
    <message numerus="yes">
        <source>This message is longer than %n character(s).</source>
        <translation>
            <numerusform>This message is longer than %n character.</numerusform>
            <numerusform>This message is longer than %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>used %n time</numerusform>
            <numerusform>used %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of yours could not be sent there any more.</source>
        <translation>
            <numerusform>%n message of yours could not be sent there any more.</numerusform>
            <numerusform>%n messages of yours could not be sent there any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 What waits goes out by itself in %n second(s).</source>
        <translation>
            <numerusform>%1 What waits goes out by itself in %n second.</numerusform>
            <numerusform>%1 What waits goes out by itself in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::TimelineModel</name>
    <message numerus="yes">
        <source>%1 from %n person(s).</source>
        <translation>
            <numerusform>%1 from %n person.</numerusform>
            <numerusform>%1 from %n people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::Tray</name>
    <message numerus="yes">
        <source>Confab: %n unread, you are mentioned</source>
        <translation>
            <numerusform>Confab: %n unread, you are mentioned</numerusform>
            <numerusform>Confab: %n unread, you are mentioned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confab: %n unread</source>
        <translation>
            <numerusform>Confab: %n unread</numerusform>
            <numerusform>Confab: %n unread</numerusform>
        </translation>
    </message>
</context>
</TS>
