<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>Bisheriges Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Delete the account…</source>
        <translation>Konto löschen…</translation>
    </message>
    <message>
        <source>Your account, your devices and your memberships go for good. What you wrote stays in its chats, without your name.</source>
        <translation>Dein Konto, deine Geräte und deine Mitgliedschaften verschwinden endgültig. Was du geschrieben hast, bleibt ohne deinen Namen in den Chats.</translation>
    </message>
    <message>
        <source>Your password, to be sure it is you</source>
        <translation>Dein Passwort, damit sicher ist, dass du es bist</translation>
    </message>
    <message>
        <source>Delete the account</source>
        <translation>Konto löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) still wait to be sent, and would be lost.</source>
        <translation>
            <numerusform>%Ln Nachricht wartet noch auf das Senden und ginge verloren.</numerusform>
            <numerusform>%Ln Nachrichten warten noch auf das Senden und gingen verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Log out all the same</source>
        <translation>Trotzdem abmelden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Password changed. Your other devices were signed out.</source>
        <translation>Passwort geändert. Deine anderen Geräte wurden abgemeldet.</translation>
    </message>
</context>
<context>
    <name>AddPeopleSheet</name>
    <message>
        <source>Add people</source>
        <translation>Personen hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln person(s)</source>
        <translation>
            <numerusform>%Ln Person hinzufügen</numerusform>
            <numerusform>%Ln Personen hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>AppField</name>
    <message>
        <source>Hide password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort anzeigen</translation>
    </message>
</context>
<context>
    <name>AppMenu</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>AppSheet</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message numerus="yes">
        <source>%1 Try again in %Ln second(s).</source>
        <translation>
            <numerusform>%1 Versuche es in %Ln Sekunde wieder.</numerusform>
            <numerusform>%1 Versuche es in %Ln Sekunden wieder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Voice message, %1.</source>
        <translation>Sprachnachricht, %1.</translation>
    </message>
    <message>
        <source>Picture %1.</source>
        <translation>Bild %1.</translation>
    </message>
    <message>
        <source>File %1, %2.</source>
        <translation>Datei %1, %2.</translation>
    </message>
</context>
<context>
    <name>BansSheet</name>
    <message>
        <source>Banned people</source>
        <translation>Ausgesperrte</translation>
    </message>
    <message>
        <source>Nobody is kept out of %1.</source>
        <translation>Niemand ist von %1 ausgesperrt.</translation>
    </message>
    <message>
        <source>Lift the ban</source>
        <translation>Sperre aufheben</translation>
    </message>
</context>
<context>
    <name>ChatFilters</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
</context>
<context>
    <name>ChatListHeader</name>
    <message>
        <source>You and settings</source>
        <translation>Du und die Einstellungen</translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation>Chats durchsuchen</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <comment>keys for the quick switcher</comment>
        <translation>Strg K</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
</context>
<context>
    <name>ChatListPane</name>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Unpin from the top</source>
        <translation>Oben lösen</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Oben anheften</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
</context>
<context>
    <name>ChatPreview</name>
    <message>
        <source>Draft:</source>
        <translation>Entwurf:</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>who wrote the last message</comment>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message numerus="yes">
        <source>%Ln unread message(s)</source>
        <translation>
            <numerusform>%Ln ungelesene Nachricht</numerusform>
            <numerusform>%Ln ungelesene Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>mentions you</source>
        <translation>erwähnt dich</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>nicht stören</translation>
    </message>
</context>
<context>
    <name>ChatSearch</name>
    <message>
        <source>Search in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a hit of a search</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Older hit</source>
        <translation>Älterer Treffer</translation>
    </message>
    <message>
        <source>Newer hit</source>
        <translation>Neuerer Treffer</translation>
    </message>
</context>
<context>
    <name>ChatSummary</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>Sprachnachricht</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Nachricht gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n Mitglied</numerusform>
            <numerusform>%n Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n online</source>
        <translation>
            <numerusform>%n online</numerusform>
            <numerusform>%n online</numerusform>
        </translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>nicht stören</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>tippt…</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 tippt…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 und %2 tippen…</translation>
    </message>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>%n Person tippt…</numerusform>
            <numerusform>%n Personen tippen…</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting for the connection</source>
        <translation>wartet auf die Verbindung</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Noch keine Nachrichten</translation>
    </message>
</context>
<context>
    <name>ChatsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Tell me about new messages</source>
        <translation>Neue Nachrichten melden</translation>
    </message>
    <message>
        <source>Show what they say</source>
        <translation>Ihren Inhalt zeigen</translation>
    </message>
    <message>
        <source>Otherwise only who wrote</source>
        <translation>Sonst nur, wer geschrieben hat</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Eingabetaste sendet</translation>
    </message>
    <message>
        <source>Shift and Enter begin a new line</source>
        <translation>Umschalt und Eingabe beginnen eine neue Zeile</translation>
    </message>
    <message>
        <source>Ctrl and Enter send</source>
        <translation>Strg und Eingabe senden</translation>
    </message>
    <message>
        <source>Let others see what I have read</source>
        <translation>Andere sehen lassen, was ich gelesen habe</translation>
    </message>
    <message>
        <source>Without it you do not see it of others either</source>
        <translation>Sonst siehst du es auch von anderen nicht</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Start with the system</source>
        <translation>Mit dem System starten</translation>
    </message>
    <message>
        <source>Go on in the tray when the window closes</source>
        <translation>Nach dem Schließen des Fensters im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Fetch small files by themselves</source>
        <translation>Kleine Dateien von selbst holen</translation>
    </message>
    <message>
        <source>Up to 10 MB, and never programs</source>
        <translation>Bis 10 MB und niemals Programme</translation>
    </message>
    <message>
        <source>No tray is shown here now: closing the window ends Confab</source>
        <translation>Hier wird gerade kein Infobereich angezeigt: Wird das Fenster geschlossen, endet Confab</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>%1, %2</source>
        <comment>filter and its count</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Edit the message</source>
        <translation>Nachricht bearbeiten</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Nachricht an %1</translation>
    </message>
    <message>
        <source>Add a caption</source>
        <translation>Text dazu schreiben</translation>
    </message>
</context>
<context>
    <name>ComposerBanner</name>
    <message>
        <source>Editing</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Antwort an %1</translation>
    </message>
    <message>
        <source>Enter saves, Esc leaves it as it was</source>
        <translation>Eingabe speichert, Esc lässt alles, wie es war</translation>
    </message>
    <message>
        <source>Stop editing</source>
        <translation>Bearbeiten abbrechen</translation>
    </message>
    <message>
        <source>Do not reply</source>
        <translation>Nicht antworten</translation>
    </message>
</context>
<context>
    <name>ComposerTools</name>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>%1. Opens the details.</source>
        <translation>%1. Öffnet die Details.</translation>
    </message>
    <message>
        <source>Search in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Message deleted</source>
        <translation>Nachricht gelöscht</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) copied</source>
        <translation>
            <numerusform>%Ln Nachricht kopiert</numerusform>
            <numerusform>%Ln Nachrichten kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Noch nichts hier</translation>
    </message>
    <message>
        <source>Write the first words to %1.</source>
        <translation>Schreib %1 die ersten Worte.</translation>
    </message>
    <message>
        <source>Write the first words in %1.</source>
        <translation>Schreib die ersten Worte in %1.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>DeleteChatSheet</name>
    <message>
        <source>Delete this chat?</source>
        <translation>Diesen Chat löschen?</translation>
    </message>
    <message>
        <source>%1 and everything written in it go for all its members. This cannot be undone.</source>
        <translation>%1 und alles darin Geschriebene verschwindet für alle Mitglieder. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete for everybody</source>
        <translation>Für alle löschen</translation>
    </message>
</context>
<context>
    <name>DetailsFooter</name>
    <message>
        <source>Take out of the archive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Delete for everybody</source>
        <translation>Für alle löschen</translation>
    </message>
    <message>
        <source>Banned people</source>
        <translation>Ausgesperrte</translation>
    </message>
</context>
<context>
    <name>DetailsHeader</name>
    <message>
        <source>Unmute</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Unpin from the top</source>
        <translation>Oben lösen</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Oben anheften</translation>
    </message>
    <message>
        <source>Edit name and description</source>
        <translation>Name und Beschreibung bearbeiten</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>Personen hinzufügen</translation>
    </message>
    <message>
        <source>Invitation copied</source>
        <translation>Einladung kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln Mitglied</numerusform>
            <numerusform>%Ln Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Gerade</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Details schließen</translation>
    </message>
</context>
<context>
    <name>DetailsTabs</name>
    <message>
        <source>About</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>What to show of this chat</source>
        <translation>Was von diesem Chat zu sehen ist</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Logged out there</source>
        <translation>Dort abgemeldet</translation>
    </message>
    <message>
        <source>You are logged in on these devices. If you do not know one, log it out and change your password.</source>
        <translation>Auf diesen Geräten bist du angemeldet. Kennst du eines nicht, melde es ab und ändere dein Passwort.</translation>
    </message>
    <message>
        <source>Log out all others</source>
        <translation>Alle anderen abmelden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>DiagnosticsPage</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Kein Netz</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Connected since</source>
        <translation>Verbunden seit</translation>
    </message>
    <message>
        <source>Client version</source>
        <translation>Version des Programms</translation>
    </message>
    <message>
        <source>Server version</source>
        <translation>Version des Servers</translation>
    </message>
    <message>
        <source>Qt version</source>
        <translation>Qt-Version</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>Waiting messages</source>
        <translation>Wartende Nachrichten</translation>
    </message>
    <message>
        <source>Last errors</source>
        <translation>Letzte Fehler</translation>
    </message>
    <message>
        <source>None since the start.</source>
        <translation>Keine seit dem Start.</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Vault with a passphrase</source>
        <translation>Tresor mit Passphrase</translation>
    </message>
    <message>
        <source>Memory, until Confab closes</source>
        <translation>Arbeitsspeicher, bis Confab schließt</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>DropSign</name>
    <message>
        <source>Drop files here</source>
        <translation>Dateien hier ablegen</translation>
    </message>
    <message>
        <source>They go to %1, once you have said so.</source>
        <translation>Sie gehen an %1, sobald du es bestätigst.</translation>
    </message>
</context>
<context>
    <name>EditChatSheet</name>
    <message>
        <source>Edit the room</source>
        <translation>Raum bearbeiten</translation>
    </message>
    <message>
        <source>Edit the group</source>
        <translation>Gruppe bearbeiten</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Es braucht einen Namen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Anybody here can find and join it</source>
        <translation>Alle hier können ihn finden und beitreten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>Emoji suchen</translation>
    </message>
    <message>
        <source>No emoji of that name</source>
        <translation>Kein Emoji mit diesem Namen</translation>
    </message>
    <message>
        <source>The ones you use will stand here</source>
        <translation>Hier stehen bald die, die du benutzt</translation>
    </message>
</context>
<context>
    <name>EmojiTabs</name>
    <message>
        <source>Emoji categories</source>
        <translation>Emoji-Kategorien</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Smileys</source>
        <translation>Smileys</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Natur</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Essen und Trinken</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Reisen</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Dinge</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flaggen</translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>%1: %2</source>
        <comment>a fact</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FailedRow</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
</context>
<context>
    <name>FileButton</name>
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Mit %1 weitermachen</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>%1 noch einmal versuchen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Paused · %1</source>
        <translation>Angehalten · %1</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
    <message>
        <source>Show %1 in its folder</source>
        <translation>%1 im Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Folder, %1</source>
        <translation>Ordner, %1</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>There is nothing of this name.</source>
        <translation>Unter diesem Namen gibt es nichts.</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>A file of this name is there. It will be replaced.</source>
        <translation>Eine Datei dieses Namens ist schon da. Sie wird ersetzt.</translation>
    </message>
    <message>
        <source>Find, or type a path</source>
        <translation>Suchen oder Pfad eingeben</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>An empty folder</source>
        <translation>Ein leerer Ordner</translation>
    </message>
    <message>
        <source>No folders in here</source>
        <translation>Keine Ordner hier</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s)</source>
        <translation>
            <numerusform>%n Datei anhängen</numerusform>
            <numerusform>%n Dateien anhängen</numerusform>
        </translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>Diesen Ordner nehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>FileText</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>noch %1 h</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>FolderBar</name>
    <message>
        <source>The folder above</source>
        <translation>Der Ordner darüber</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Downloads go to</source>
        <translation>Downloads liegen in</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Downloads go to %1</source>
        <translation>Downloads liegen in %1</translation>
    </message>
</context>
<context>
    <name>InviteCard</name>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>Invite code %1</source>
        <translation>Einladungscode %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Make an invite code</source>
        <translation>Einladungscode erstellen</translation>
    </message>
    <message>
        <source>All invite codes</source>
        <translation>Alle Einladungscodes</translation>
    </message>
</context>
<context>
    <name>InviteRow</name>
    <message>
        <source>Invite code %1</source>
        <translation>Einladungscode %1</translation>
    </message>
    <message>
        <source>Copy the invitation</source>
        <translation>Einladung kopieren</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
</context>
<context>
    <name>InvitesSheet</name>
    <message>
        <source>Invite codes</source>
        <translation>Einladungscodes</translation>
    </message>
    <message>
        <source>No code lets anybody in at the moment.</source>
        <translation>Zurzeit kommt mit keinem Code jemand herein.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Invitation copied</source>
        <translation>Einladung kopiert</translation>
    </message>
    <message>
        <source>A new code may be used</source>
        <translation>Ein neuer Code gilt</translation>
    </message>
    <message>
        <source>as often as you like</source>
        <translation>beliebig oft</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>ten times</source>
        <translation>zehnmal</translation>
    </message>
    <message>
        <source>It is good for</source>
        <translation>Er ist gültig</translation>
    </message>
    <message>
        <source>ever, until you revoke it</source>
        <translation>bis du ihn widerrufst</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>einen Tag</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>eine Woche</translation>
    </message>
    <message>
        <source>Make an invite code</source>
        <translation>Einladungscode erstellen</translation>
    </message>
</context>
<context>
    <name>JoinCodeSheet</name>
    <message>
        <source>Join with a code</source>
        <translation>Mit einem Code beitreten</translation>
    </message>
    <message>
        <source>Somebody in the chat can make one for you, under its details.</source>
        <translation>Jemand aus dem Chat kann dir einen erstellen, in den Details.</translation>
    </message>
    <message>
        <source>Invite code or link</source>
        <translation>Einladungscode oder Link</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
    <message>
        <source>This invite is for %1, but you are signed in to %2, which will hardly know it.</source>
        <translation>Diese Einladung gilt für %1, du bist aber bei %2 angemeldet, wo man sie kaum kennen wird.</translation>
    </message>
    <message>
        <source>Try it on %1</source>
        <translation>Bei %1 versuchen</translation>
    </message>
</context>
<context>
    <name>JoinLinkSheet</name>
    <message>
        <source>Join this chat?</source>
        <translation>Diesem Chat beitreten?</translation>
    </message>
    <message>
        <source>This invite is for %1, but you are signed in to %2, which will hardly know it.</source>
        <translation>Diese Einladung gilt für %1, du bist aber bei %2 angemeldet, wo man sie kaum kennen wird.</translation>
    </message>
    <message>
        <source>You were invited to a chat on %1. Everybody in it will see that you joined.</source>
        <translation>Du wurdest zu einem Chat auf %1 eingeladen. Alle darin sehen, dass du beigetreten bist.</translation>
    </message>
    <message>
        <source>Try it on %1</source>
        <translation>Bei %1 versuchen</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>Jump to the newest, %Ln new message(s)</source>
        <translation>
            <numerusform>Zum Neuesten springen, %Ln neue Nachricht</numerusform>
            <numerusform>Zum Neuesten springen, %Ln neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to the newest</source>
        <translation>Zum Neuesten springen</translation>
    </message>
</context>
<context>
    <name>KeyboardSheet</name>
    <message>
        <source>Getting around</source>
        <translation>Sich bewegen</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
    <message>
        <source>Go to any chat, person or room</source>
        <translation>Zu jedem Chat, jeder Person, jedem Raum</translation>
    </message>
    <message>
        <source>Alt ↑</source>
        <translation>Alt ↑</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>Voriger Chat</translation>
    </message>
    <message>
        <source>Alt ↓</source>
        <translation>Alt ↓</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>Nächster Chat</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Ctrl F</source>
        <translation>Strg F</translation>
    </message>
    <message>
        <source>Search in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Ctrl I</source>
        <translation>Strg I</translation>
    </message>
    <message>
        <source>Details of this chat</source>
        <translation>Details dieses Chats</translation>
    </message>
    <message>
        <source>Ctrl End</source>
        <translation>Strg Ende</translation>
    </message>
    <message>
        <source>Jump to the newest message</source>
        <translation>Zur neuesten Nachricht springen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Ein Schritt zurück</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Strg Eingabe</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Shift Enter</source>
        <translation>Umschalt Eingabe</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>↑</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Edit the last message, from an empty field</source>
        <translation>Letzte Nachricht bearbeiten, aus leerem Feld</translation>
    </message>
    <message>
        <source>@</source>
        <translation>@</translation>
    </message>
    <message>
        <source>Mention somebody</source>
        <translation>Jemanden erwähnen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>From message to message</source>
        <translation>Von Nachricht zu Nachricht</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Was man mit ihr tun kann</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Select it</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Strg N</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Strg ,</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl /</source>
        <translation>Strg /</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a key does</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ctrl O</source>
        <translation>Strg O</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Ctrl V</source>
        <translation>Strg V</translation>
    </message>
    <message>
        <source>Paste words, a picture or files</source>
        <translation>Text, ein Bild oder Dateien einfügen</translation>
    </message>
    <message>
        <source>Ctrl Q</source>
        <translation>Strg Q</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Alt Z</source>
        <translation>Alt Z</translation>
    </message>
    <message>
        <source>Take back what was just done</source>
        <translation>Zurücknehmen, was eben getan wurde</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Leave this chat?</source>
        <translation>Diesen Chat verlassen?</translation>
    </message>
    <message>
        <source>You will no longer see what is written in %1, and others will see that you left.</source>
        <translation>Du siehst dann nicht mehr, was in %1 geschrieben wird, und andere sehen, dass du gegangen bist.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>You will no longer see what is written in %1. Whoever stands next to you there becomes its owner.</source>
        <translation>Du siehst nicht mehr, was in %1 geschrieben wird. Wer dort nach dir kommt, wird Eigentümer.</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this link?</source>
        <translation>Diesen Link öffnen?</translation>
    </message>
    <message>
        <source>It is written as “%1”, but leads to:</source>
        <translation>Geschrieben steht „%1“, er führt aber zu:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Welcome back</source>
        <translation>Willkommen zurück</translation>
    </message>
    <message>
        <source>E-mail or username</source>
        <translation>E-Mail oder Benutzername</translation>
    </message>
    <message>
        <source>Tell us who you are.</source>
        <translation>Sag uns, wer du bist.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>Das Passwort fehlt.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>Neu hier?</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Konto erstellen</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Deleted account</source>
        <translation>Gelöschtes Konto</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing slides or fades</source>
        <translation>Nichts gleitet oder blendet</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>(%1) Confab</source>
        <translation>(%1) Confab</translation>
    </message>
    <message>
        <source>Confab</source>
        <translation>Confab</translation>
    </message>
</context>
<context>
    <name>MeMenu</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Find rooms</source>
        <translation>Räume finden</translation>
    </message>
    <message>
        <source>Join with a code</source>
        <translation>Mit einem Code beitreten</translation>
    </message>
    <message>
        <source>Archived chats</source>
        <translation>Archivierte Chats</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <comment>keys for settings</comment>
        <translation>Strg ,</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Ctrl /</source>
        <comment>keys for the keyboard list</comment>
        <translation>Strg /</translation>
    </message>
</context>
<context>
    <name>MemberSheet</name>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>They leave %1 at once. With an invite they can come back.</source>
        <translation>Die Person verlässt %1 sofort. Mit einer Einladung kann sie zurückkommen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Ban %1?</source>
        <translation>%1 aussperren?</translation>
    </message>
    <message>
        <source>They leave %1 at once and cannot come back until the ban is lifted.</source>
        <translation>Die Person verlässt %1 sofort und kann erst zurück, wenn die Sperre aufgehoben ist.</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Aussperren</translation>
    </message>
    <message>
        <source>Make %1 the owner?</source>
        <translation>%1 zum Eigentümer machen?</translation>
    </message>
    <message>
        <source>There is one owner of %1. You stay in it as an admin.</source>
        <translation>%1 hat nur einen Eigentümer. Du bleibst als Admin dabei.</translation>
    </message>
    <message>
        <source>Make owner</source>
        <translation>Zum Eigentümer machen</translation>
    </message>
</context>
<context>
    <name>MentionPopup</name>
    <message>
        <source>People to mention</source>
        <translation>Personen zum Erwähnen</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>React</source>
        <translation>Reagieren</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Retry</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Copy a part</source>
        <translation>Teil kopieren</translation>
    </message>
    <message>
        <source>Who has read it</source>
        <translation>Wer sie gelesen hat</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Weiterleiten</translation>
    </message>
    <message>
        <source>Unpin message</source>
        <translation>Nachricht nicht mehr anheften</translation>
    </message>
    <message>
        <source>Pin message</source>
        <translation>Nachricht anheften</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Go to what it answers</source>
        <translation>Zur beantworteten Nachricht</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>MessageMeta</name>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
</context>
<context>
    <name>NewChatSheet</name>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>Neuer Raum</translation>
    </message>
    <message>
        <source>Find rooms</source>
        <translation>Räume finden</translation>
    </message>
    <message>
        <source>Join with a code</source>
        <translation>Mit einem Code beitreten</translation>
    </message>
</context>
<context>
    <name>NewGroupSheet</name>
    <message>
        <source>New room</source>
        <translation>Neuer Raum</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Es braucht einen Namen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Anybody here can find and join it</source>
        <translation>Alle hier können ihn finden und beitreten</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>Wer dabei ist</translation>
    </message>
    <message>
        <source>You can add people later, too.</source>
        <translation>Du kannst auch später noch Personen hinzufügen.</translation>
    </message>
    <message>
        <source>Create the room</source>
        <translation>Raum erstellen</translation>
    </message>
    <message>
        <source>Create the group</source>
        <translation>Gruppe erstellen</translation>
    </message>
</context>
<context>
    <name>NoChatOpen</name>
    <message>
        <source>Pick a chat, or start one</source>
        <translation>Wähle einen Chat oder beginne einen</translation>
    </message>
    <message>
        <source>Ctrl K finds any person or room.</source>
        <translation>Strg K findet jede Person und jeden Raum.</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Start a chat</source>
        <translation>Beginne einen Chat</translation>
    </message>
    <message>
        <source>Find people by name, or look through the rooms.</source>
        <translation>Finde Leute beim Namen oder sieh dir die Räume an.</translation>
    </message>
</context>
<context>
    <name>NoChats</name>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>Alles gelesen</translation>
    </message>
    <message>
        <source>No mentions</source>
        <translation>Keine Erwähnungen</translation>
    </message>
    <message>
        <source>Nothing archived</source>
        <translation>Nichts archiviert</translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation>Noch keine Chats</translation>
    </message>
    <message>
        <source>No chat has that name.</source>
        <translation>Kein Chat heißt so.</translation>
    </message>
    <message>
        <source>Start one with somebody you know.</source>
        <translation>Beginne einen mit jemandem, den du kennst.</translation>
    </message>
    <message>
        <source>Show all chats</source>
        <translation>Alle Chats anzeigen</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
</context>
<context>
    <name>OfflineBar</name>
    <message>
        <source>Connecting…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Kein Netz</translation>
    </message>
    <message numerus="yes">
        <source>Offline, next try in %Ln s</source>
        <translation>
            <numerusform>Offline, nächster Versuch in %Ln s</numerusform>
            <numerusform>Offline, nächster Versuch in %Ln s</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state of the line, waiting messages</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) waiting</source>
        <translation>
            <numerusform>%Ln Nachricht wartet</numerusform>
            <numerusform>%Ln Nachrichten warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
</context>
<context>
    <name>OpenFileSheet</name>
    <message>
        <source>Open a program?</source>
        <translation>Ein Programm öffnen?</translation>
    </message>
    <message>
        <source>This file may be a program or contain one. It could do anything on this computer that you can. Open it only if you trust whoever sent it.</source>
        <translation>Diese Datei kann ein Programm sein oder eines enthalten. Es könnte auf diesem Computer alles tun, was du kannst. Öffne sie nur, wenn du vertraust, wer sie geschickt hat.</translation>
    </message>
    <message>
        <source>Open all the same</source>
        <translation>Trotzdem öffnen</translation>
    </message>
</context>
<context>
    <name>PaneSplitter</name>
    <message>
        <source>Width of the chat list</source>
        <translation>Breite der Chatliste</translation>
    </message>
</context>
<context>
    <name>PartSheet</name>
    <message>
        <source>Copy a part</source>
        <translation>Teil kopieren</translation>
    </message>
    <message>
        <source>The message&apos;s words</source>
        <translation>Text der Nachricht</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
</context>
<context>
    <name>ParticipantMenu</name>
    <message>
        <source>Write a message</source>
        <translation>Nachricht schreiben</translation>
    </message>
    <message>
        <source>Make admin</source>
        <translation>Zum Admin machen</translation>
    </message>
    <message>
        <source>Make moderator</source>
        <translation>Zum Moderator machen</translation>
    </message>
    <message>
        <source>Make plain member</source>
        <translation>Zum einfachen Mitglied machen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Aussperren</translation>
    </message>
    <message>
        <source>Make owner</source>
        <translation>Zum Eigentümer machen</translation>
    </message>
</context>
<context>
    <name>ParticipantRow</name>
    <message>
        <source>%1, you</source>
        <translation>%1, du</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>nicht stören</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (du)</translation>
    </message>
</context>
<context>
    <name>PersonChip</name>
    <message>
        <source>Take %1 out</source>
        <translation>%1 herausnehmen</translation>
    </message>
</context>
<context>
    <name>PictureTile</name>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Older picture</source>
        <translation>Älteres Bild</translation>
    </message>
    <message>
        <source>Newer picture</source>
        <translation>Neueres Bild</translation>
    </message>
</context>
<context>
    <name>PinnedBar</name>
    <message>
        <source>Pinned message %1 of %2. %3: %4</source>
        <translation>Angeheftete Nachricht %1 von %2. %3: %4</translation>
    </message>
    <message>
        <source>Pinned message. %1: %2</source>
        <translation>Angeheftete Nachricht. %1: %2</translation>
    </message>
    <message>
        <source>Pinned message %1 of %2</source>
        <translation>Angeheftete Nachricht %1 von %2</translation>
    </message>
    <message>
        <source>Pinned message</source>
        <translation>Angeheftete Nachricht</translation>
    </message>
</context>
<context>
    <name>PlatformTray</name>
    <message>
        <source>Open Confab</source>
        <translation>Confab öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>What you are up to</source>
        <translation>Was du gerade machst</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Others see you as</source>
        <translation>Andere sehen dich als</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Away by itself when you are not at the machine</source>
        <translation>Von selbst abwesend, wenn du nicht am Gerät bist</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>No notifications on your devices</source>
        <translation>Keine Benachrichtigungen auf deinen Geräten</translation>
    </message>
    <message>
        <source>Invisible</source>
        <translation>Unsichtbar</translation>
    </message>
    <message>
        <source>As if offline; you can still write</source>
        <translation>Wie offline; schreiben kannst du trotzdem</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>ProgressRing</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>QuickReactions</name>
    <message>
        <source>React with %1</source>
        <translation>Mit %1 reagieren</translation>
    </message>
    <message>
        <source>More reactions</source>
        <translation>Weitere Reaktionen</translation>
    </message>
    <message>
        <source>Left and right choose, Enter reacts</source>
        <translation>Links und rechts wählen, Eingabe reagiert</translation>
    </message>
</context>
<context>
    <name>QuickSwitcher</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Chats, people, rooms</source>
        <translation>Chats, Personen, Räume</translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation>Wohin es geht</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Forward to</source>
        <translation>Weiterleiten an</translation>
    </message>
</context>
<context>
    <name>ReactionRow</name>
    <message>
        <source>Reactions</source>
        <translation>Reaktionen</translation>
    </message>
    <message numerus="yes">
        <source>%1 from %Ln person(s), you among them</source>
        <translation>
            <numerusform>%1 von %Ln Person, auch von dir</numerusform>
            <numerusform>%1 von %Ln Personen, auch von dir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 from %Ln person(s)</source>
        <translation>
            <numerusform>%1 von %Ln Person</numerusform>
            <numerusform>%1 von %Ln Personen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadersSheet</name>
    <message>
        <source>Who has it</source>
        <translation>Wer sie hat</translation>
    </message>
    <message>
        <source>It has not reached anybody yet.</source>
        <translation>Sie hat noch niemanden erreicht.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
</context>
<context>
    <name>RecordBar</name>
    <message>
        <source>Recording a voice message, %1</source>
        <translation>Sprachnachricht wird aufgenommen, %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Throw the recording away</source>
        <translation>Aufnahme verwerfen</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Create your account</source>
        <translation>Erstelle dein Konto</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation>Das sieht nicht wie eine E-Mail-Adresse aus.</translation>
    </message>
    <message>
        <source>3 to 32 letters, digits, dots, dashes or underscores.</source>
        <translation>3 bis 32 Buchstaben, Ziffern, Punkte, Binde- oder Unterstriche.</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Das wird gebraucht.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>As others will see it. You can change it later.</source>
        <translation>So sehen ihn andere. Du kannst ihn später ändern.</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Konto erstellen</translation>
    </message>
    <message>
        <source>Have one already?</source>
        <translation>Hast du schon eines?</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Ich habe eine Einladung</translation>
    </message>
    <message>
        <source>This invite is for %1. Change the server to use it.</source>
        <translation>Diese Einladung gilt für %1. Wechsle den Server, um sie zu nutzen.</translation>
    </message>
    <message>
        <source>The code or link that somebody gave you, or the code that the server showed at its first start.</source>
        <translation>Der Code oder Link, den dir jemand gegeben hat, oder der Code, den der Server beim ersten Start gezeigt hat.</translation>
    </message>
</context>
<context>
    <name>ReplyQuote</name>
    <message>
        <source>In reply to %1: %2</source>
        <translation>Antwort auf %1: %2</translation>
    </message>
</context>
<context>
    <name>RoleTag</name>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Moderator</translation>
    </message>
</context>
<context>
    <name>RoomRow</name>
    <message>
        <source>%1, %2</source>
        <comment>members, online</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln Mitglied</numerusform>
            <numerusform>%Ln Mitglieder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln online</source>
        <translation>
            <numerusform>%Ln online</numerusform>
            <numerusform>%Ln online</numerusform>
        </translation>
    </message>
    <message>
        <source>You are in it</source>
        <translation>Du bist dabei</translation>
    </message>
    <message>
        <source>Press to join</source>
        <translation>Drücken zum Beitreten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Beitreten</translation>
    </message>
</context>
<context>
    <name>RoomsSheet</name>
    <message>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <source>Search rooms</source>
        <translation>Räume suchen</translation>
    </message>
    <message>
        <source>No rooms yet</source>
        <translation>Noch keine Räume</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Open the first one.</source>
        <translation>Eröffne den ersten.</translation>
    </message>
    <message>
        <source>No room has that in its name.</source>
        <translation>Kein Raum heißt so.</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>Neuer Raum</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>SecretsCard</name>
    <message>
        <source>Your log-in is kept in this system&apos;s keychain.</source>
        <translation>Deine Anmeldung liegt im Schlüsselbund dieses Systems.</translation>
    </message>
    <message>
        <source>Your log-in is kept in a vault on this device, behind your passphrase.</source>
        <translation>Deine Anmeldung liegt in einem Tresor auf diesem Gerät, hinter deiner Passphrase.</translation>
    </message>
    <message>
        <source>Your log-in is kept only until Confab closes, because this system has no keychain. You will log in again next time.</source>
        <translation>Deine Anmeldung bleibt nur, bis Confab schließt, weil dieses System keinen Schlüsselbund hat. Nächstes Mal meldest du dich wieder an.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it to stay logged in.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperre ihn, um angemeldet zu bleiben.</translation>
    </message>
    <message>
        <source>This system has no keychain.</source>
        <translation>Dieses System hat keinen Schlüsselbund.</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Stop selecting</source>
        <translation>Auswahl beenden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) selected</source>
        <translation>
            <numerusform>%Ln Nachricht ausgewählt</numerusform>
            <numerusform>%Ln Nachrichten ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Weiterleiten</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Record a voice message</source>
        <translation>Sprachnachricht aufnehmen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message>
        <source>This username is taken.</source>
        <translation>Dieser Benutzername ist vergeben.</translation>
    </message>
    <message>
        <source>This e-mail address has an account already.</source>
        <translation>Zu dieser E-Mail-Adresse gibt es schon ein Konto.</translation>
    </message>
    <message>
        <source>The name or the password is wrong.</source>
        <translation>Der Name oder das Passwort ist falsch.</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>Das Passwort ist falsch.</translation>
    </message>
    <message>
        <source>May not be the username or the e-mail address.</source>
        <translation>Darf nicht der Benutzername oder die E-Mail-Adresse sein.</translation>
    </message>
    <message>
        <source>Must be an e-mail address, as name@example.org.</source>
        <translation>Muss eine E-Mail-Adresse sein, wie name@example.org.</translation>
    </message>
    <message>
        <source>A name needs at least one visible character.</source>
        <translation>Ein Name braucht mindestens ein sichtbares Zeichen.</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>Das wird gebraucht.</translation>
    </message>
    <message>
        <source>May not be blank.</source>
        <translation>Darf nicht leer sein.</translation>
    </message>
    <message>
        <source>Must have at least %1 characters.</source>
        <translation>Braucht mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>May have at most %1 characters.</source>
        <translation>Darf höchstens %1 Zeichen haben.</translation>
    </message>
    <message>
        <source>May not contain the character U+0000.</source>
        <translation>Darf das Zeichen U+0000 nicht enthalten.</translation>
    </message>
    <message>
        <source>This server takes no new accounts.</source>
        <translation>Dieser Server nimmt keine neuen Konten an.</translation>
    </message>
    <message>
        <source>This server takes new accounts by invitation only.</source>
        <translation>Dieser Server nimmt neue Konten nur auf Einladung an.</translation>
    </message>
    <message>
        <source>This invitation does not hold, or no longer.</source>
        <translation>Diese Einladung gilt nicht, oder nicht mehr.</translation>
    </message>
    <message>
        <source>This account is suspended.</source>
        <translation>Dieses Konto ist gesperrt.</translation>
    </message>
    <message>
        <source>This account is no more.</source>
        <translation>Dieses Konto gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait before the next.</source>
        <translation>Zu viele Versuche. Warte vor dem nächsten.</translation>
    </message>
    <message>
        <source>Too many of this kind at once; wait a little.</source>
        <translation>Zu viel davon auf einmal; warte ein wenig.</translation>
    </message>
    <message>
        <source>Too many of your requests are under way.</source>
        <translation>Zu viele deiner Anfragen sind unterwegs.</translation>
    </message>
    <message>
        <source>Too many changes are waiting to be stored.</source>
        <translation>Der Server ist gerade überlastet.</translation>
    </message>
    <message>
        <source>Too many requests are waiting.</source>
        <translation>Der Server ist gerade überlastet.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full.</source>
        <translation>Der Speicher des Servers ist voll.</translation>
    </message>
    <message>
        <source>The server&apos;s disk does not work as it should.</source>
        <translation>Der Speicher des Servers ist gestört.</translation>
    </message>
    <message>
        <source>The server failed to store or read this.</source>
        <translation>Der Server konnte das nicht speichern oder lesen.</translation>
    </message>
    <message>
        <source>The server cannot reach its storage.</source>
        <translation>Der Server erreicht seinen Speicher nicht.</translation>
    </message>
    <message>
        <source>The server is going down.</source>
        <translation>Der Server wird gerade beendet.</translation>
    </message>
    <message>
        <source>No such chat.</source>
        <translation>Diesen Chat gibt es nicht.</translation>
    </message>
    <message>
        <source>No such person.</source>
        <translation>Diese Person gibt es nicht.</translation>
    </message>
    <message>
        <source>No such message.</source>
        <translation>Diese Nachricht gibt es nicht.</translation>
    </message>
    <message>
        <source>No such message in this chat.</source>
        <translation>Diese Nachricht gibt es in diesem Chat nicht.</translation>
    </message>
    <message>
        <source>No such session.</source>
        <translation>Dieses Gerät ist nicht angemeldet.</translation>
    </message>
    <message>
        <source>This message was deleted.</source>
        <translation>Diese Nachricht wurde gelöscht.</translation>
    </message>
    <message>
        <source>This message is too old to be edited.</source>
        <translation>Diese Nachricht ist zu alt, um sie zu bearbeiten.</translation>
    </message>
    <message>
        <source>You may edit your own messages only.</source>
        <translation>Du darfst nur deine eigenen Nachrichten bearbeiten.</translation>
    </message>
    <message>
        <source>You may delete your own messages only.</source>
        <translation>Du darfst nur deine eigenen Nachrichten löschen.</translation>
    </message>
    <message>
        <source>You may not write here.</source>
        <translation>Du darfst hier nicht schreiben.</translation>
    </message>
    <message>
        <source>You may not react here.</source>
        <translation>Du darfst hier nicht reagieren.</translation>
    </message>
    <message>
        <source>You may not pin messages here.</source>
        <translation>Du darfst hier keine Nachrichten anheften.</translation>
    </message>
    <message>
        <source>At most %1 messages can be pinned: unpin another first.</source>
        <translation>Höchstens %1 Nachrichten können angeheftet sein: Löse erst eine andere.</translation>
    </message>
    <message>
        <source>A message can have at most %1 different reactions.</source>
        <translation>Eine Nachricht kann höchstens %1 verschiedene Reaktionen haben.</translation>
    </message>
    <message>
        <source>You are banned from this chat.</source>
        <translation>Du bist aus diesem Chat verbannt.</translation>
    </message>
    <message>
        <source>Your role in this chat does not allow that.</source>
        <translation>Deine Rolle in diesem Chat erlaubt das nicht.</translation>
    </message>
    <message>
        <source>Only someone of a higher role may do that to them.</source>
        <translation>Das darf nur jemand mit höherer Rolle.</translation>
    </message>
    <message>
        <source>This person is not a member of the chat.</source>
        <translation>Diese Person ist kein Mitglied des Chats.</translation>
    </message>
    <message>
        <source>%1 is banned here: lift the ban first.</source>
        <translation>%1 ist hier verbannt: Hebe das erst auf.</translation>
    </message>
    <message>
        <source>A direct chat does not allow that.</source>
        <translation>In einem Direktchat geht das nicht.</translation>
    </message>
    <message>
        <source>Only rooms can be public.</source>
        <translation>Nur Räume können öffentlich sein.</translation>
    </message>
    <message>
        <source>This invite does not exist, has expired or is used up.</source>
        <translation>Diese Einladung gibt es nicht, oder sie ist abgelaufen oder aufgebraucht.</translation>
    </message>
    <message>
        <source>There is no such invite in force.</source>
        <translation>Es gibt keine solche gültige Einladung.</translation>
    </message>
    <message>
        <source>There is nothing to search for in this.</source>
        <translation>Darin ist nichts, wonach sich suchen lässt.</translation>
    </message>
    <message>
        <source>There is no such file, or none that you may read.</source>
        <translation>Diese Datei gibt es nicht, oder nicht für dich.</translation>
    </message>
    <message>
        <source>A file may have %1 at most.</source>
        <translation>Eine Datei darf höchstens %1 haben.</translation>
    </message>
    <message>
        <source>Your files would take more than the %1 that everyone may have here.</source>
        <translation>Deine Dateien bräuchten mehr als die %1, die hier jeder haben darf.</translation>
    </message>
    <message>
        <source>All files together would take more than the %1 that this server keeps.</source>
        <translation>Alle Dateien zusammen bräuchten mehr als die %1, die dieser Server aufhebt.</translation>
    </message>
    <message>
        <source>This server does not take files of this type.</source>
        <translation>Dieser Server nimmt keine Dateien dieser Art an.</translation>
    </message>
</context>
<context>
    <name>ServerLine</name>
    <message>
        <source>Change server</source>
        <translation>Server wechseln</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>Where do you chat?</source>
        <translation>Wo chattest du?</translation>
    </message>
    <message>
        <source>Confab talks to a server that you or somebody you trust runs.</source>
        <translation>Confab spricht mit einem Server, den du oder jemand betreibt, dem du vertraust.</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>SessionRow</name>
    <message>
        <source>this device</source>
        <translation>dieses Gerät</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Abmelden</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Account and secrets</source>
        <translation>Konto und Geheimnisse</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>SharedFiles</name>
    <message>
        <source>No pictures here yet.</source>
        <translation>Hier gibt es noch keine Bilder.</translation>
    </message>
    <message>
        <source>No voice messages here yet.</source>
        <translation>Hier gibt es noch keine Sprachnachrichten.</translation>
    </message>
    <message>
        <source>No files here yet.</source>
        <translation>Hier gibt es noch keine Dateien.</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Ältere zeigen</translation>
    </message>
</context>
<context>
    <name>SharedPreview</name>
    <message>
        <source>Shared</source>
        <translation>Geteilt</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
</context>
<context>
    <name>StagedTile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Do not send %1</source>
        <translation>%1 nicht senden</translation>
    </message>
</context>
<context>
    <name>StagingStrip</name>
    <message numerus="yes">
        <source>%Ln file(s) to send</source>
        <translation>
            <numerusform>%Ln Datei zu senden</numerusform>
            <numerusform>%Ln Dateien zu senden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SwitcherRow</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
</context>
<context>
    <name>TextContent</name>
    <message>
        <source>This message was deleted</source>
        <translation>Diese Nachricht wurde gelöscht</translation>
    </message>
</context>
<context>
    <name>TextSizeRow</name>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Text size, %1 percent</source>
        <translation>Textgröße, %1 Prozent</translation>
    </message>
</context>
<context>
    <name>Ticks</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>last seen just now</source>
        <translation>gerade eben gesehen</translation>
    </message>
    <message numerus="yes">
        <source>last seen %n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute gesehen</numerusform>
            <numerusform>vor %n Minuten gesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>last seen at %1</source>
        <translation>zuletzt gesehen um %1</translation>
    </message>
    <message>
        <source>last seen yesterday</source>
        <translation>zuletzt gestern gesehen</translation>
    </message>
    <message>
        <source>last seen on %1</source>
        <translation>zuletzt gesehen am %1</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
</context>
<context>
    <name>UnlockSheet</name>
    <message>
        <source>Unlock your secrets</source>
        <translation>Entsperre deine Geheimnisse</translation>
    </message>
</context>
<context>
    <name>UnreadLine</name>
    <message>
        <source>New messages</source>
        <translation>Neue Nachrichten</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
</context>
<context>
    <name>UserPicker</name>
    <message>
        <source>Who is it?</source>
        <translation>Wer ist es?</translation>
    </message>
    <message>
        <source>Type a name or a username.</source>
        <translation>Tippe einen Namen oder Benutzernamen.</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Personen suchen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Check the spelling, or invite them with a code.</source>
        <translation>Prüfe die Schreibweise oder lade sie mit einem Code ein.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>VaultForm</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>Tresor anlegen</translation>
    </message>
    <message>
        <source>Go on without, log in at every start</source>
        <translation>Ohne weitermachen, bei jedem Start anmelden</translation>
    </message>
    <message>
        <source>I forgot the passphrase</source>
        <translation>Passphrase vergessen</translation>
    </message>
    <message>
        <source>Nobody can open the vault without it. Throw the vault away, and sign in with your password again: messages, drafts and what waits to be sent stay on this device.</source>
        <translation>Ohne sie kann niemand den Tresor öffnen. Wirf ihn weg und melde dich mit deinem Passwort wieder an: Nachrichten, Entwürfe und was noch zu senden ist, bleiben auf diesem Gerät.</translation>
    </message>
    <message>
        <source>Throw the vault away</source>
        <translation>Tresor wegwerfen</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Unlock your secrets</source>
        <translation>Entsperre deine Geheimnisse</translation>
    </message>
    <message>
        <source>Protect this device</source>
        <translation>Schütze dieses Gerät</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>VoiceLine</name>
    <message>
        <source>Voice message, %1</source>
        <translation>Sprachnachricht, %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play voice message, %1</source>
        <translation>Sprachnachricht abspielen, %1</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>speed</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Changes the speed</source>
        <translation>Ändert die Geschwindigkeit</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>What is being recorded</source>
        <translation>Was gerade aufgenommen wird</translation>
    </message>
    <message>
        <source>Place in the voice message</source>
        <translation>Stelle in der Sprachnachricht</translation>
    </message>
</context>
<context>
    <name>confab::AuthSession</name>
    <message>
        <source>Please sign in again: no sign-in is kept on this device.</source>
        <translation>Bitte melde dich neu an: Auf diesem Gerät ist keine Anmeldung gespeichert.</translation>
    </message>
    <message>
        <source>Please sign in again: this session has ended.</source>
        <translation>Bitte melde dich neu an: Diese Sitzung ist beendet.</translation>
    </message>
    <message>
        <source>This device is signed out.</source>
        <translation>Dieses Gerät ist abgemeldet.</translation>
    </message>
</context>
<context>
    <name>confab::CacheDatabase</name>
    <message>
        <source>The data on this device is damaged. Start Confab again: it will be fetched anew.</source>
        <translation>Die Daten auf diesem Gerät sind beschädigt. Starte Confab neu: Sie werden dann neu geholt.</translation>
    </message>
    <message>
        <source>The disk of this device is full or does not work: nothing new can be kept. Make room on it.</source>
        <translation>Der Speicher dieses Geräts ist voll oder gestört: Nichts Neues kann behalten werden. Schaffe Platz.</translation>
    </message>
    <message>
        <source>Another program holds the data of Confab on this device. Close it.</source>
        <translation>Ein anderes Programm hält die Daten von Confab auf diesem Gerät fest. Beende es.</translation>
    </message>
    <message>
        <source>The data on this device cannot be opened or written. May Confab write to its folder?</source>
        <translation>Die Daten auf diesem Gerät lassen sich nicht öffnen oder schreiben. Darf Confab in seinen Ordner schreiben?</translation>
    </message>
    <message>
        <source>The data on this device was damaged and is fetched anew. Drafts and what waits to be sent were saved.</source>
        <translation>Die Daten auf diesem Gerät waren beschädigt und werden neu geholt. Entwürfe und was noch zu senden ist, wurden gerettet.</translation>
    </message>
    <message>
        <source>The data on this device was damaged and is fetched anew. Drafts and messages that waited to be sent may be lost.</source>
        <translation>Die Daten auf diesem Gerät waren beschädigt und werden neu geholt. Entwürfe und noch nicht gesendete Nachrichten sind vielleicht verloren.</translation>
    </message>
    <message>
        <source>The data on this device was written by a newer version of Confab. Update Confab to go on.</source>
        <translation>Die Daten auf diesem Gerät hat eine neuere Version von Confab geschrieben. Aktualisiere Confab, um weiterzumachen.</translation>
    </message>
</context>
<context>
    <name>confab::ChatApp</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>This is not the address of a server.</source>
        <translation>Das ist keine Adresse eines Servers.</translation>
    </message>
    <message>
        <source>Please enter a passphrase.</source>
        <translation>Bitte gib eine Passphrase ein.</translation>
    </message>
    <message>
        <source>This is not the passphrase.</source>
        <translation>Das ist nicht die Passphrase.</translation>
    </message>
    <message>
        <source>There is no such device.</source>
        <translation>Dieses Gerät gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such status.</source>
        <translation>Diesen Status gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such chat.</source>
        <translation>Diesen Chat gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such person.</source>
        <translation>Diese Person gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such message.</source>
        <translation>Diese Nachricht gibt es nicht.</translation>
    </message>
    <message>
        <source>This could not be saved on this device. Is its disk full?</source>
        <translation>Das ließ sich auf diesem Gerät nicht speichern. Ist die Festplatte voll?</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Es gibt nichts zu senden.</translation>
    </message>
    <message numerus="yes">
        <source>This message is longer than %n character(s).</source>
        <translation>
            <numerusform>Diese Nachricht ist länger als %n Zeichen.</numerusform>
            <numerusform>Diese Nachricht ist länger als %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A message cannot be empty.</source>
        <translation>Eine Nachricht kann nicht leer sein.</translation>
    </message>
    <message>
        <source>It is too late to take this back.</source>
        <translation>Das lässt sich nicht mehr zurücknehmen.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Picture %1.png</source>
        <translation>Bild %1.png</translation>
    </message>
    <message>
        <source>The file could not be written there.</source>
        <translation>Die Datei ließ sich dort nicht schreiben.</translation>
    </message>
    <message>
        <source>No program here opens this kind of file.</source>
        <translation>Hier öffnet kein Programm diese Art von Datei.</translation>
    </message>
    <message>
        <source>The picture is not here yet.</source>
        <translation>Das Bild ist noch nicht hier.</translation>
    </message>
    <message>
        <source>That was too short for a voice message.</source>
        <translation>Das war zu kurz für eine Sprachnachricht.</translation>
    </message>
    <message>
        <source>Voice message %1</source>
        <translation>Sprachnachricht %1</translation>
    </message>
    <message>
        <source>The voice message could not be fetched: %1</source>
        <translation>Die Sprachnachricht ließ sich nicht holen: %1</translation>
    </message>
    <message>
        <source>This link opens nothing here.</source>
        <translation>Dieser Link öffnet hier nichts.</translation>
    </message>
    <message>
        <source>You are no longer in %1.</source>
        <translation>Du bist nicht mehr in %1.</translation>
    </message>
    <message>
        <source>used %1 of %2 times</source>
        <translation>%1 von %2 Mal benutzt</translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>%n Mal benutzt</numerusform>
            <numerusform>%n Mal benutzt</numerusform>
        </translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet %1</translation>
    </message>
    <message>
        <source>does not end</source>
        <translation>endet nicht</translation>
    </message>
    <message>
        <source>Please sign in again. What is on this device is still here.</source>
        <translation>Bitte melde dich wieder an. Was auf diesem Gerät ist, ist noch da.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of yours could not be sent there any more.</source>
        <translation>
            <numerusform>%n Nachricht von dir konnte dort nicht mehr gesendet werden.</numerusform>
            <numerusform>%n Nachrichten von dir konnten dort nicht mehr gesendet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>This message is on its way already.</source>
        <translation>Diese Nachricht ist schon unterwegs.</translation>
    </message>
    <message>
        <source>Your account is deleted.</source>
        <translation>Dein Konto ist gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%1 What waits goes out by itself in %n second(s).</source>
        <translation>
            <numerusform>%1 Was wartet, geht in %n Sekunde von selbst hinaus.</numerusform>
            <numerusform>%1 Was wartet, geht in %n Sekunden von selbst hinaus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Where downloads go</source>
        <translation>Wohin Downloads kommen</translation>
    </message>
</context>
<context>
    <name>confab::ClientCore</name>
    <message>
        <source>Your password was changed. Please sign in again.</source>
        <translation>Dein Passwort wurde geändert. Bitte melde dich neu an.</translation>
    </message>
    <message>
        <source>This account is suspended.</source>
        <translation>Dieses Konto ist gesperrt.</translation>
    </message>
    <message>
        <source>This device was signed out. Please sign in again.</source>
        <translation>Dieses Gerät wurde abgemeldet. Bitte melde dich neu an.</translation>
    </message>
    <message>
        <source>This account was deleted, and with it what was on this device.</source>
        <translation>Dieses Konto wurde gelöscht, und mit ihm, was davon auf diesem Gerät war.</translation>
    </message>
</context>
<context>
    <name>confab::Connection</name>
    <message>
        <source>The server fell silent.</source>
        <translation>Der Server ist verstummt.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The server sent something that is not Engine.IO.</source>
        <translation>Der Server hat etwas gesendet, das kein Engine.IO ist.</translation>
    </message>
    <message>
        <source>The server&apos;s greeting makes no sense.</source>
        <translation>Die Begrüßung des Servers ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>Der Server hat die Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>The server ended the session.</source>
        <translation>Der Server hat die Sitzung beendet.</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>Es gibt keine Verbindung zum Server.</translation>
    </message>
    <message>
        <source>The connection broke before the answer came.</source>
        <translation>Die Verbindung brach ab, bevor die Antwort kam.</translation>
    </message>
</context>
<context>
    <name>confab::DBusNotifications</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
</context>
<context>
    <name>confab::Downloader</name>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>Die Datei lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <source>The file is not the one that was announced.</source>
        <translation>Die Datei ist nicht die angekündigte.</translation>
    </message>
    <message>
        <source>This file is no longer there, or no longer for you.</source>
        <translation>Diese Datei gibt es nicht mehr, oder nicht mehr für dich.</translation>
    </message>
    <message>
        <source>The file was damaged on its way.</source>
        <translation>Die Datei wurde unterwegs beschädigt.</translation>
    </message>
</context>
<context>
    <name>confab::FolderModel</name>
    <message>
        <source>This folder cannot be read.</source>
        <translation>Dieser Ordner lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Persönlicher Ordner</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Schreibtisch</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>confab::Notifier</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>Your reply was not sent</source>
        <translation>Deine Antwort wurde nicht gesendet</translation>
    </message>
</context>
<context>
    <name>confab::Outbox</name>
    <message>
        <source>This file is no longer there, or no longer for you.</source>
        <translation>Diese Datei gibt es nicht mehr, oder nicht mehr für dich.</translation>
    </message>
</context>
<context>
    <name>confab::RestClient</name>
    <message>
        <source>This address leads on to %1.</source>
        <translation>Diese Adresse führt weiter zu %1.</translation>
    </message>
    <message>
        <source>What answers at this address is not a Confab server.</source>
        <translation>Was unter dieser Adresse antwortet, ist kein Confab-Server.</translation>
    </message>
    <message>
        <source>No server of this name is found.</source>
        <translation>Kein Server dieses Namens ist zu finden.</translation>
    </message>
    <message>
        <source>No server answers at this address.</source>
        <translation>Unter dieser Adresse antwortet kein Server.</translation>
    </message>
    <message>
        <source>This server cannot prove who it is: %1</source>
        <translation>Dieser Server kann nicht beweisen, wer er ist: %1</translation>
    </message>
    <message>
        <source>There is no secure connection to this server.</source>
        <translation>Zu diesem Server gibt es keine sichere Verbindung.</translation>
    </message>
</context>
<context>
    <name>confab::SecretStore</name>
    <message>
        <source>Your sign-in is kept in the system&apos;s keychain.</source>
        <translation>Deine Anmeldung liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>Your sign-in is kept in a file that your passphrase protects.</source>
        <translation>Deine Anmeldung liegt in einer Datei, die deine Passphrase schützt.</translation>
    </message>
    <message>
        <source>Your sign-in is kept only until Confab is closed.</source>
        <translation>Deine Anmeldung bleibt nur, bis Confab geschlossen wird.</translation>
    </message>
    <message>
        <source>Enter your passphrase to unlock your sign-in.</source>
        <translation>Gib deine Passphrase ein, um deine Anmeldung zu entsperren.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is locked. Unlock it, then try again.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt. Entsperre ihn und versuche es erneut.</translation>
    </message>
    <message>
        <source>This system has no keychain. Choose a passphrase to protect your sign-in, or sign in each time.</source>
        <translation>Dieses System hat keinen Schlüsselbund. Wähle eine Passphrase zum Schutz deiner Anmeldung oder melde dich jedes Mal an.</translation>
    </message>
    <message>
        <source>No sign-in is kept here.</source>
        <translation>Hier ist keine Anmeldung gespeichert.</translation>
    </message>
</context>
<context>
    <name>confab::SessionsModel</name>
    <message>
        <source>this device</source>
        <translation>dieses Gerät</translation>
    </message>
</context>
<context>
    <name>confab::StagedFilesModel</name>
    <message>
        <source>A folder cannot be sent.</source>
        <translation>Ein Ordner lässt sich nicht senden.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Diese Datei lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>confab::SwitcherModel</name>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>New group or room</source>
        <translation>Neue Gruppe oder neuer Raum</translation>
    </message>
    <message>
        <source>Browse rooms</source>
        <translation>Räume durchstöbern</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Profile and devices</source>
        <translation>Profil und Geräte</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
</context>
<context>
    <name>confab::TimelineModel</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>message deleted</source>
        <translation>Nachricht gelöscht</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>In reply to %1.</source>
        <translation>Antwort auf %1.</translation>
    </message>
    <message>
        <source>Edited.</source>
        <translation>Bearbeitet.</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>Nicht gesendet: %1</translation>
    </message>
    <message>
        <source>Waiting to be sent.</source>
        <translation>Wartet auf das Senden.</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>Gesendet.</translation>
    </message>
    <message>
        <source>Delivered.</source>
        <translation>Zugestellt.</translation>
    </message>
    <message>
        <source>Read.</source>
        <translation>Gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 from %n person(s).</source>
        <translation>
            <numerusform>%1 von %n Person.</numerusform>
            <numerusform>%1 von %n Personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Nachricht gelöscht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>confab::Tray</name>
    <message>
        <source>Open Confab</source>
        <translation>Confab öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message numerus="yes">
        <source>Confab: %n unread, you are mentioned</source>
        <translation>
            <numerusform>Confab: %n ungelesen, du wirst erwähnt</numerusform>
            <numerusform>Confab: %n ungelesen, du wirst erwähnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confab: %n unread</source>
        <translation>
            <numerusform>Confab: %n ungelesen</numerusform>
            <numerusform>Confab: %n ungelesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::Uploader</name>
    <message>
        <source>The file is no longer there.</source>
        <translation>Die Datei ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The file has changed since it was chosen.</source>
        <translation>Die Datei hat sich geändert, seit sie gewählt wurde.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The server does not take files as large as this one.</source>
        <translation>So große Dateien nimmt der Server nicht.</translation>
    </message>
</context>
<context>
    <name>confab::VoicePlayer</name>
    <message>
        <source>This cannot be played here.</source>
        <translation>Das lässt sich hier nicht abspielen.</translation>
    </message>
    <message>
        <source>No loudspeaker was found.</source>
        <translation>Es wurde kein Lautsprecher gefunden.</translation>
    </message>
    <message>
        <source>This cannot be played here: %1</source>
        <translation>Das lässt sich hier nicht abspielen: %1</translation>
    </message>
    <message>
        <source>This build cannot play sounds.</source>
        <translation>Dieses Programm wurde ohne Ton gebaut.</translation>
    </message>
</context>
<context>
    <name>confab::VoiceRecorder</name>
    <message>
        <source>No microphone was found. Plug one in, then try again.</source>
        <translation>Es wurde kein Mikrofon gefunden. Schließe eines an und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>This microphone cannot be used.</source>
        <translation>Dieses Mikrofon lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>The recording cannot be saved: %1</source>
        <translation>Die Aufnahme lässt sich nicht speichern: %1</translation>
    </message>
    <message>
        <source>The microphone cannot be opened. Does another program use it, or is it not allowed?</source>
        <translation>Das Mikrofon lässt sich nicht öffnen. Benutzt es ein anderes Programm, oder ist es nicht erlaubt?</translation>
    </message>
    <message>
        <source>The microphone went away.</source>
        <translation>Das Mikrofon ist nicht mehr da.</translation>
    </message>
    <message>
        <source>This build cannot record.</source>
        <translation>Dieses Programm wurde ohne Aufnahme gebaut.</translation>
    </message>
</context>
</TS>
