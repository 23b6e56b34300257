<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Al menos 8 caracteres.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Delete the account…</source>
        <translation>Eliminar la cuenta…</translation>
    </message>
    <message>
        <source>Your account, your devices and your memberships go for good. What you wrote stays in its chats, without your name.</source>
        <translation>Tu cuenta, tus dispositivos y tus membresías desaparecen para siempre. Lo que escribiste queda en los chats, sin tu nombre.</translation>
    </message>
    <message>
        <source>Your password, to be sure it is you</source>
        <translation>Tu contraseña, para saber que eres tú</translation>
    </message>
    <message>
        <source>Delete the account</source>
        <translation>Eliminar la cuenta</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) still wait to be sent, and would be lost.</source>
        <translation>
            <numerusform>%Ln mensaje aún espera ser enviado y se perdería.</numerusform>
            <numerusform>%Ln mensajes aún esperan ser enviados y se perderían.</numerusform>
        </translation>
    </message>
    <message>
        <source>Log out all the same</source>
        <translation>Cerrar sesión de todos modos</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
    <message>
        <source>Password changed. Your other devices were signed out.</source>
        <translation>Contraseña cambiada. Se cerró la sesión en tus otros dispositivos.</translation>
    </message>
</context>
<context>
    <name>AddPeopleSheet</name>
    <message>
        <source>Add people</source>
        <translation>Añadir personas</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln person(s)</source>
        <translation>
            <numerusform>Añadir %Ln persona</numerusform>
            <numerusform>Añadir %Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
</context>
<context>
    <name>AppField</name>
    <message>
        <source>Hide password</source>
        <translation>Ocultar contraseña</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Mostrar contraseña</translation>
    </message>
</context>
<context>
    <name>AppMenu</name>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
</context>
<context>
    <name>AppSheet</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message numerus="yes">
        <source>%1 Try again in %Ln second(s).</source>
        <translation>
            <numerusform>%1 Inténtalo de nuevo en %Ln segundo.</numerusform>
            <numerusform>%1 Inténtalo de nuevo en %Ln segundos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Voice message, %1.</source>
        <translation>Mensaje de voz, %1.</translation>
    </message>
    <message>
        <source>Picture %1.</source>
        <translation>Imagen %1.</translation>
    </message>
    <message>
        <source>File %1, %2.</source>
        <translation>Archivo %1, %2.</translation>
    </message>
</context>
<context>
    <name>BansSheet</name>
    <message>
        <source>Banned people</source>
        <translation>Personas vetadas</translation>
    </message>
    <message>
        <source>Nobody is kept out of %1.</source>
        <translation>Nadie está vetado en %1.</translation>
    </message>
    <message>
        <source>Lift the ban</source>
        <translation>Levantar el veto</translation>
    </message>
</context>
<context>
    <name>ChatFilters</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>No leídos</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Menciones</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivados</translation>
    </message>
</context>
<context>
    <name>ChatListHeader</name>
    <message>
        <source>You and settings</source>
        <translation>Tú y los ajustes</translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation>Buscar chats</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <comment>keys for the quick switcher</comment>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nuevo chat</translation>
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
        <translation>Dejar de fijar arriba</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Fijar arriba</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Activar el sonido</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Sacar del archivo</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>ChatPreview</name>
    <message>
        <source>Draft:</source>
        <translation>Borrador:</translation>
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
            <numerusform>%Ln mensaje sin leer</numerusform>
            <numerusform>%Ln mensajes sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>mentions you</source>
        <translation>te menciona</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fijado</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenciado</translation>
    </message>
    <message>
        <source>online</source>
        <translation>en línea</translation>
    </message>
    <message>
        <source>away</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>no molestar</translation>
    </message>
</context>
<context>
    <name>ChatSearch</name>
    <message>
        <source>Search in this chat</source>
        <translation>Buscar en este chat</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a hit of a search</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Older hit</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Newer hit</source>
        <translation>Resultado posterior</translation>
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
        <translation>Mensaje de voz</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Mensaje eliminado</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n miembro</numerusform>
            <numerusform>%n miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n online</source>
        <translation>
            <numerusform>%n en línea</numerusform>
            <numerusform>%n en línea</numerusform>
        </translation>
    </message>
    <message>
        <source>online</source>
        <translation>en línea</translation>
    </message>
    <message>
        <source>away</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>no molestar</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>escribiendo…</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 está escribiendo…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 y %2 están escribiendo…</translation>
    </message>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>%n persona está escribiendo…</numerusform>
            <numerusform>%n personas están escribiendo…</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting for the connection</source>
        <translation>a la espera de la conexión</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Aún no hay mensajes</translation>
    </message>
</context>
<context>
    <name>ChatsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Tell me about new messages</source>
        <translation>Avisarme de mensajes nuevos</translation>
    </message>
    <message>
        <source>Show what they say</source>
        <translation>Mostrar su contenido</translation>
    </message>
    <message>
        <source>Otherwise only who wrote</source>
        <translation>Si no, solo quién escribió</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>Intro envía</translation>
    </message>
    <message>
        <source>Shift and Enter begin a new line</source>
        <translation>Mayús e Intro empiezan otra línea</translation>
    </message>
    <message>
        <source>Ctrl and Enter send</source>
        <translation>Ctrl e Intro envían</translation>
    </message>
    <message>
        <source>Let others see what I have read</source>
        <translation>Que otros vean lo que he leído</translation>
    </message>
    <message>
        <source>Without it you do not see it of others either</source>
        <translation>Sin esto tampoco lo verás de otros</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Start with the system</source>
        <translation>Iniciar con el sistema</translation>
    </message>
    <message>
        <source>Go on in the tray when the window closes</source>
        <translation>Seguir en la bandeja al cerrar la ventana</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Fetch small files by themselves</source>
        <translation>Descargar solos los archivos pequeños</translation>
    </message>
    <message>
        <source>Up to 10 MB, and never programs</source>
        <translation>Hasta 10 MB y nunca programas</translation>
    </message>
    <message>
        <source>No tray is shown here now: closing the window ends Confab</source>
        <translation>Aquí no se muestra ahora ninguna bandeja: al cerrar la ventana, Confab termina</translation>
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
        <translation>Tú</translation>
    </message>
    <message>
        <source>Edit the message</source>
        <translation>Editar el mensaje</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Mensaje a %1</translation>
    </message>
    <message>
        <source>Add a caption</source>
        <translation>Añadir un texto</translation>
    </message>
</context>
<context>
    <name>ComposerBanner</name>
    <message>
        <source>Editing</source>
        <translation>Editando</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Respuesta a %1</translation>
    </message>
    <message>
        <source>Enter saves, Esc leaves it as it was</source>
        <translation>Intro guarda, Esc la deja como estaba</translation>
    </message>
    <message>
        <source>Stop editing</source>
        <translation>Dejar de editar</translation>
    </message>
    <message>
        <source>Do not reply</source>
        <translation>No responder</translation>
    </message>
</context>
<context>
    <name>ComposerTools</name>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
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
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>%1. Opens the details.</source>
        <translation>%1. Abre los detalles.</translation>
    </message>
    <message>
        <source>Search in this chat</source>
        <translation>Buscar en este chat</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Message deleted</source>
        <translation>Mensaje eliminado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) copied</source>
        <translation>
            <numerusform>%Ln mensaje copiado</numerusform>
            <numerusform>%Ln mensajes copiados</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Aún no hay nada</translation>
    </message>
    <message>
        <source>Write the first words to %1.</source>
        <translation>Escribe las primeras palabras a %1.</translation>
    </message>
    <message>
        <source>Write the first words in %1.</source>
        <translation>Escribe las primeras palabras en %1.</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Escribir un mensaje</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>DeleteChatSheet</name>
    <message>
        <source>Delete this chat?</source>
        <translation>¿Eliminar este chat?</translation>
    </message>
    <message>
        <source>%1 and everything written in it go for all its members. This cannot be undone.</source>
        <translation>%1 y todo lo escrito desaparecen para todos los miembros. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete for everybody</source>
        <translation>Eliminar para todos</translation>
    </message>
</context>
<context>
    <name>DetailsFooter</name>
    <message>
        <source>Take out of the archive</source>
        <translation>Sacar del archivo</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Delete for everybody</source>
        <translation>Eliminar para todos</translation>
    </message>
    <message>
        <source>Banned people</source>
        <translation>Personas vetadas</translation>
    </message>
</context>
<context>
    <name>DetailsHeader</name>
    <message>
        <source>Unmute</source>
        <translation>Activar el sonido</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Unpin from the top</source>
        <translation>Dejar de fijar arriba</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Fijar arriba</translation>
    </message>
    <message>
        <source>Edit name and description</source>
        <translation>Editar nombre y descripción</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>Añadir personas</translation>
    </message>
    <message>
        <source>Invitation copied</source>
        <translation>Invitación copiada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln miembro</numerusform>
            <numerusform>%Ln miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Ahora mismo</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Cerrar los detalles</translation>
    </message>
</context>
<context>
    <name>DetailsTabs</name>
    <message>
        <source>About</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
    <message>
        <source>What to show of this chat</source>
        <translation>Qué mostrar de este chat</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Logged out there</source>
        <translation>Sesión cerrada allí</translation>
    </message>
    <message>
        <source>You are logged in on these devices. If you do not know one, log it out and change your password.</source>
        <translation>Tienes sesión abierta en estos dispositivos. Si no reconoces alguno, ciérrala y cambia tu contraseña.</translation>
    </message>
    <message>
        <source>Log out all others</source>
        <translation>Cerrar todas las demás</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>DiagnosticsPage</name>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Sin red</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Connected since</source>
        <translation>Conectado desde</translation>
    </message>
    <message>
        <source>Client version</source>
        <translation>Versión del cliente</translation>
    </message>
    <message>
        <source>Server version</source>
        <translation>Versión del servidor</translation>
    </message>
    <message>
        <source>Qt version</source>
        <translation>Versión de Qt</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secretos</translation>
    </message>
    <message>
        <source>Waiting messages</source>
        <translation>Mensajes en espera</translation>
    </message>
    <message>
        <source>Last errors</source>
        <translation>Últimos errores</translation>
    </message>
    <message>
        <source>None since the start.</source>
        <translation>Ninguno desde el inicio.</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>Copiarlo todo</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Llavero</translation>
    </message>
    <message>
        <source>Vault with a passphrase</source>
        <translation>Caja fuerte con frase de paso</translation>
    </message>
    <message>
        <source>Memory, until Confab closes</source>
        <translation>Memoria, hasta que se cierre Confab</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
</context>
<context>
    <name>DropSign</name>
    <message>
        <source>Drop files here</source>
        <translation>Suelta aquí los archivos</translation>
    </message>
    <message>
        <source>They go to %1, once you have said so.</source>
        <translation>Irán a %1 cuando lo confirmes.</translation>
    </message>
</context>
<context>
    <name>EditChatSheet</name>
    <message>
        <source>Edit the room</source>
        <translation>Editar la sala</translation>
    </message>
    <message>
        <source>Edit the group</source>
        <translation>Editar el grupo</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Necesita un nombre.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué trata</translation>
    </message>
    <message>
        <source>Anybody here can find and join it</source>
        <translation>Cualquiera aquí puede encontrarla y unirse</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
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
        <translation>Buscar emoji</translation>
    </message>
    <message>
        <source>No emoji of that name</source>
        <translation>Ningún emoji con ese nombre</translation>
    </message>
    <message>
        <source>The ones you use will stand here</source>
        <translation>Aquí estarán los que uses</translation>
    </message>
</context>
<context>
    <name>EmojiTabs</name>
    <message>
        <source>Emoji categories</source>
        <translation>Categorías de emoji</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Smileys</source>
        <translation>Caritas</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Naturaleza</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Comida y bebida</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Viajes</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Actividades</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objetos</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Símbolos</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Banderas</translation>
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
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
</context>
<context>
    <name>FileButton</name>
    <message>
        <source>Pause %1</source>
        <translation>Pausar %1</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Continuar con %1</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>Reintentar %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Descargar %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Paused · %1</source>
        <translation>En pausa · %1</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Cancelar %1</translation>
    </message>
    <message>
        <source>Show %1 in its folder</source>
        <translation>Mostrar %1 en su carpeta</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Folder, %1</source>
        <translation>Carpeta, %1</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>There is nothing of this name.</source>
        <translation>No hay nada con ese nombre.</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nombre del archivo</translation>
    </message>
    <message>
        <source>A file of this name is there. It will be replaced.</source>
        <translation>Ya hay un archivo con este nombre. Se reemplazará.</translation>
    </message>
    <message>
        <source>Find, or type a path</source>
        <translation>Busca o escribe una ruta</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>An empty folder</source>
        <translation>Una carpeta vacía</translation>
    </message>
    <message>
        <source>No folders in here</source>
        <translation>Aquí no hay carpetas</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Adjuntar</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s)</source>
        <translation>
            <numerusform>Adjuntar %n archivo</numerusform>
            <numerusform>Adjuntar %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>Usar esta carpeta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>FileText</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>quedan %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>quedan %1 min</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>quedan %1 h</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
</context>
<context>
    <name>FolderBar</name>
    <message>
        <source>The folder above</source>
        <translation>La carpeta superior</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>En %1</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Downloads go to</source>
        <translation>Las descargas van a</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Downloads go to %1</source>
        <translation>Las descargas van a %1</translation>
    </message>
</context>
<context>
    <name>InviteCard</name>
    <message>
        <source>Invite</source>
        <translation>Invitar</translation>
    </message>
    <message>
        <source>Invite code %1</source>
        <translation>Código de invitación %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Make an invite code</source>
        <translation>Crear un código</translation>
    </message>
    <message>
        <source>All invite codes</source>
        <translation>Todos los códigos de invitación</translation>
    </message>
</context>
<context>
    <name>InviteRow</name>
    <message>
        <source>Invite code %1</source>
        <translation>Código de invitación %1</translation>
    </message>
    <message>
        <source>Copy the invitation</source>
        <translation>Copiar la invitación</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revocar</translation>
    </message>
</context>
<context>
    <name>InvitesSheet</name>
    <message>
        <source>Invite codes</source>
        <translation>Códigos de invitación</translation>
    </message>
    <message>
        <source>No code lets anybody in at the moment.</source>
        <translation>Ahora mismo ningún código permite entrar.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Invitation copied</source>
        <translation>Invitación copiada</translation>
    </message>
    <message>
        <source>A new code may be used</source>
        <translation>Un código nuevo se puede usar</translation>
    </message>
    <message>
        <source>as often as you like</source>
        <translation>tantas veces como quieras</translation>
    </message>
    <message>
        <source>once</source>
        <translation>una vez</translation>
    </message>
    <message>
        <source>ten times</source>
        <translation>diez veces</translation>
    </message>
    <message>
        <source>It is good for</source>
        <translation>Es válido</translation>
    </message>
    <message>
        <source>ever, until you revoke it</source>
        <translation>hasta que lo revoques</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>un día</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>una semana</translation>
    </message>
    <message>
        <source>Make an invite code</source>
        <translation>Crear un código de invitación</translation>
    </message>
</context>
<context>
    <name>JoinCodeSheet</name>
    <message>
        <source>Join with a code</source>
        <translation>Unirse con un código</translation>
    </message>
    <message>
        <source>Somebody in the chat can make one for you, under its details.</source>
        <translation>Alguien del chat puede crearte uno, en los detalles.</translation>
    </message>
    <message>
        <source>Invite code or link</source>
        <translation>Código o enlace de invitación</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>This invite is for %1, but you are signed in to %2, which will hardly know it.</source>
        <translation>Esta invitación es para %1, pero has iniciado sesión en %2, que difícilmente la conocerá.</translation>
    </message>
    <message>
        <source>Try it on %1</source>
        <translation>Probar en %1</translation>
    </message>
</context>
<context>
    <name>JoinLinkSheet</name>
    <message>
        <source>Join this chat?</source>
        <translation>¿Unirte a este chat?</translation>
    </message>
    <message>
        <source>This invite is for %1, but you are signed in to %2, which will hardly know it.</source>
        <translation>Esta invitación es para %1, pero has iniciado sesión en %2, que difícilmente la conocerá.</translation>
    </message>
    <message>
        <source>You were invited to a chat on %1. Everybody in it will see that you joined.</source>
        <translation>Te han invitado a un chat en %1. Todos los que están en él verán que te has unido.</translation>
    </message>
    <message>
        <source>Try it on %1</source>
        <translation>Probar en %1</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>Jump to the newest, %Ln new message(s)</source>
        <translation>
            <numerusform>Ir a lo más reciente, %Ln mensaje nuevo</numerusform>
            <numerusform>Ir a lo más reciente, %Ln mensajes nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to the newest</source>
        <translation>Ir a lo más reciente</translation>
    </message>
</context>
<context>
    <name>KeyboardSheet</name>
    <message>
        <source>Getting around</source>
        <translation>Moverse</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Go to any chat, person or room</source>
        <translation>Ir a cualquier chat, persona o sala</translation>
    </message>
    <message>
        <source>Alt ↑</source>
        <translation>Alt ↑</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>Chat anterior</translation>
    </message>
    <message>
        <source>Alt ↓</source>
        <translation>Alt ↓</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>Chat siguiente</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Ctrl F</source>
        <translation>Ctrl F</translation>
    </message>
    <message>
        <source>Search in this chat</source>
        <translation>Buscar en este chat</translation>
    </message>
    <message>
        <source>Ctrl I</source>
        <translation>Ctrl I</translation>
    </message>
    <message>
        <source>Details of this chat</source>
        <translation>Detalles de este chat</translation>
    </message>
    <message>
        <source>Ctrl End</source>
        <translation>Ctrl Fin</translation>
    </message>
    <message>
        <source>Jump to the newest message</source>
        <translation>Ir al mensaje más reciente</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Un paso atrás</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl Intro</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Shift Enter</source>
        <translation>Mayús Intro</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Línea nueva</translation>
    </message>
    <message>
        <source>↑</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Edit the last message, from an empty field</source>
        <translation>Editar el último mensaje, desde el campo vacío</translation>
    </message>
    <message>
        <source>@</source>
        <translation>@</translation>
    </message>
    <message>
        <source>Mention somebody</source>
        <translation>Mencionar a alguien</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>From message to message</source>
        <translation>De mensaje en mensaje</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>Qué se puede hacer con él</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Select it</source>
        <translation>Seleccionarlo</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Todo lo demás</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nuevo chat</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Ctrl /</source>
        <translation>Ctrl /</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a key does</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ctrl O</source>
        <translation>Ctrl O</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>Ctrl V</source>
        <translation>Ctrl V</translation>
    </message>
    <message>
        <source>Paste words, a picture or files</source>
        <translation>Pegar texto, una imagen o archivos</translation>
    </message>
    <message>
        <source>Ctrl Q</source>
        <translation>Ctrl Q</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Alt Z</source>
        <translation>Alt Z</translation>
    </message>
    <message>
        <source>Take back what was just done</source>
        <translation>Deshacer lo último</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Leave this chat?</source>
        <translation>¿Salir de este chat?</translation>
    </message>
    <message>
        <source>You will no longer see what is written in %1, and others will see that you left.</source>
        <translation>Ya no verás lo que se escriba en %1, y los demás verán que saliste.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>You will no longer see what is written in %1. Whoever stands next to you there becomes its owner.</source>
        <translation>Ya no verás lo que se escriba en %1. Quien te siga allí pasará a ser el propietario.</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this link?</source>
        <translation>¿Abrir este enlace?</translation>
    </message>
    <message>
        <source>It is written as “%1”, but leads to:</source>
        <translation>Dice «%1», pero lleva a:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Welcome back</source>
        <translation>Te damos la bienvenida</translation>
    </message>
    <message>
        <source>E-mail or username</source>
        <translation>Correo o nombre de usuario</translation>
    </message>
    <message>
        <source>Tell us who you are.</source>
        <translation>Dinos quién eres.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>Falta la contraseña.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>¿Es tu primera vez?</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>Crear una cuenta</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Deleted account</source>
        <translation>Cuenta eliminada</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Nothing slides or fades</source>
        <translation>Nada se desliza ni se desvanece</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
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
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Find rooms</source>
        <translation>Buscar salas</translation>
    </message>
    <message>
        <source>Join with a code</source>
        <translation>Unirse con un código</translation>
    </message>
    <message>
        <source>Archived chats</source>
        <translation>Chats archivados</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <comment>keys for settings</comment>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Ctrl /</source>
        <comment>keys for the keyboard list</comment>
        <translation>Ctrl /</translation>
    </message>
</context>
<context>
    <name>MemberSheet</name>
    <message>
        <source>Remove %1?</source>
        <translation>¿Quitar a %1?</translation>
    </message>
    <message>
        <source>They leave %1 at once. With an invite they can come back.</source>
        <translation>Saldrá de %1 de inmediato. Con una invitación puede volver.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Ban %1?</source>
        <translation>¿Vetar a %1?</translation>
    </message>
    <message>
        <source>They leave %1 at once and cannot come back until the ban is lifted.</source>
        <translation>Saldrá de %1 de inmediato y no podrá volver hasta que se levante el veto.</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Vetar</translation>
    </message>
    <message>
        <source>Make %1 the owner?</source>
        <translation>¿Hacer propietario a %1?</translation>
    </message>
    <message>
        <source>There is one owner of %1. You stay in it as an admin.</source>
        <translation>%1 tiene un solo propietario. Tú sigues como administrador.</translation>
    </message>
    <message>
        <source>Make owner</source>
        <translation>Hacer propietario</translation>
    </message>
</context>
<context>
    <name>MentionPopup</name>
    <message>
        <source>People to mention</source>
        <translation>Personas que mencionar</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>React</source>
        <translation>Reaccionar</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Seleccionar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Copy a part</source>
        <translation>Copiar una parte</translation>
    </message>
    <message>
        <source>Who has read it</source>
        <translation>Quién lo ha leído</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Reenviar</translation>
    </message>
    <message>
        <source>Unpin message</source>
        <translation>Desfijar mensaje</translation>
    </message>
    <message>
        <source>Pin message</source>
        <translation>Fijar mensaje</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Go to what it answers</source>
        <translation>Ir al mensaje respondido</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
</context>
<context>
    <name>MessageMeta</name>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
</context>
<context>
    <name>NewChatSheet</name>
    <message>
        <source>New chat</source>
        <translation>Nuevo chat</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nuevo grupo</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>Nueva sala</translation>
    </message>
    <message>
        <source>Find rooms</source>
        <translation>Buscar salas</translation>
    </message>
    <message>
        <source>Join with a code</source>
        <translation>Unirse con un código</translation>
    </message>
</context>
<context>
    <name>NewGroupSheet</name>
    <message>
        <source>New room</source>
        <translation>Nueva sala</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nuevo grupo</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Necesita un nombre.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué trata</translation>
    </message>
    <message>
        <source>Anybody here can find and join it</source>
        <translation>Cualquiera aquí puede encontrarla y unirse</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>Quién participa</translation>
    </message>
    <message>
        <source>You can add people later, too.</source>
        <translation>También puedes añadir personas más tarde.</translation>
    </message>
    <message>
        <source>Create the room</source>
        <translation>Crear la sala</translation>
    </message>
    <message>
        <source>Create the group</source>
        <translation>Crear el grupo</translation>
    </message>
</context>
<context>
    <name>NoChatOpen</name>
    <message>
        <source>Pick a chat, or start one</source>
        <translation>Elige un chat o empieza uno</translation>
    </message>
    <message>
        <source>Ctrl K finds any person or room.</source>
        <translation>Ctrl K encuentra a cualquier persona o sala.</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nuevo chat</translation>
    </message>
    <message>
        <source>Start a chat</source>
        <translation>Empieza un chat</translation>
    </message>
    <message>
        <source>Find people by name, or look through the rooms.</source>
        <translation>Busca gente por su nombre o mira las salas.</translation>
    </message>
</context>
<context>
    <name>NoChats</name>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>Todo leído</translation>
    </message>
    <message>
        <source>No mentions</source>
        <translation>Sin menciones</translation>
    </message>
    <message>
        <source>Nothing archived</source>
        <translation>Nada archivado</translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation>Aún no hay chats</translation>
    </message>
    <message>
        <source>No chat has that name.</source>
        <translation>Ningún chat se llama así.</translation>
    </message>
    <message>
        <source>Start one with somebody you know.</source>
        <translation>Empieza uno con alguien que conozcas.</translation>
    </message>
    <message>
        <source>Show all chats</source>
        <translation>Mostrar todos los chats</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Nuevo chat</translation>
    </message>
</context>
<context>
    <name>OfflineBar</name>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Sin red</translation>
    </message>
    <message numerus="yes">
        <source>Offline, next try in %Ln s</source>
        <translation>
            <numerusform>Sin conexión, nuevo intento en %Ln s</numerusform>
            <numerusform>Sin conexión, nuevo intento en %Ln s</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state of the line, waiting messages</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) waiting</source>
        <translation>
            <numerusform>%Ln mensaje en espera</numerusform>
            <numerusform>%Ln mensajes en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Reintentar ya</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
</context>
<context>
    <name>OpenFileSheet</name>
    <message>
        <source>Open a program?</source>
        <translation>¿Abrir un programa?</translation>
    </message>
    <message>
        <source>This file may be a program or contain one. It could do anything on this computer that you can. Open it only if you trust whoever sent it.</source>
        <translation>Este archivo puede ser un programa o contener uno. Podría hacer en este equipo todo lo que tú puedes. Ábrelo solo si confías en quien lo envió.</translation>
    </message>
    <message>
        <source>Open all the same</source>
        <translation>Abrir de todos modos</translation>
    </message>
</context>
<context>
    <name>PaneSplitter</name>
    <message>
        <source>Width of the chat list</source>
        <translation>Ancho de la lista de chats</translation>
    </message>
</context>
<context>
    <name>PartSheet</name>
    <message>
        <source>Copy a part</source>
        <translation>Copiar una parte</translation>
    </message>
    <message>
        <source>The message&apos;s words</source>
        <translation>Texto del mensaje</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>Copiar la selección</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Copiarlo todo</translation>
    </message>
</context>
<context>
    <name>ParticipantMenu</name>
    <message>
        <source>Write a message</source>
        <translation>Escribir un mensaje</translation>
    </message>
    <message>
        <source>Make admin</source>
        <translation>Nombrar administrador</translation>
    </message>
    <message>
        <source>Make moderator</source>
        <translation>Nombrar moderador</translation>
    </message>
    <message>
        <source>Make plain member</source>
        <translation>Dejar como miembro</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Vetar</translation>
    </message>
    <message>
        <source>Make owner</source>
        <translation>Hacer propietario</translation>
    </message>
</context>
<context>
    <name>ParticipantRow</name>
    <message>
        <source>%1, you</source>
        <translation>%1, tú</translation>
    </message>
    <message>
        <source>online</source>
        <translation>en línea</translation>
    </message>
    <message>
        <source>away</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>no molestar</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (tú)</translation>
    </message>
</context>
<context>
    <name>PersonChip</name>
    <message>
        <source>Take %1 out</source>
        <translation>Quitar a %1</translation>
    </message>
</context>
<context>
    <name>PictureTile</name>
    <message>
        <source>Picture %1</source>
        <translation>Imagen %1</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Cancelar %1</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Picture %1</source>
        <translation>Imagen %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Older picture</source>
        <translation>Imagen anterior</translation>
    </message>
    <message>
        <source>Newer picture</source>
        <translation>Imagen siguiente</translation>
    </message>
</context>
<context>
    <name>PinnedBar</name>
    <message>
        <source>Pinned message %1 of %2. %3: %4</source>
        <translation>Mensaje fijado %1 de %2. %3: %4</translation>
    </message>
    <message>
        <source>Pinned message. %1: %2</source>
        <translation>Mensaje fijado. %1: %2</translation>
    </message>
    <message>
        <source>Pinned message %1 of %2</source>
        <translation>Mensaje fijado %1 de %2</translation>
    </message>
    <message>
        <source>Pinned message</source>
        <translation>Mensaje fijado</translation>
    </message>
</context>
<context>
    <name>PlatformTray</name>
    <message>
        <source>Open Confab</source>
        <translation>Abrir Confab</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>What you are up to</source>
        <translation>En qué andas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Others see you as</source>
        <translation>Los demás te ven</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Away by itself when you are not at the machine</source>
        <translation>Ausente automáticamente cuando no estás</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>No molestar</translation>
    </message>
    <message>
        <source>No notifications on your devices</source>
        <translation>Sin notificaciones en tus dispositivos</translation>
    </message>
    <message>
        <source>Invisible</source>
        <translation>Invisible</translation>
    </message>
    <message>
        <source>As if offline; you can still write</source>
        <translation>Como sin conexión; aún puedes escribir</translation>
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
        <translation>Reaccionar con %1</translation>
    </message>
    <message>
        <source>More reactions</source>
        <translation>Más reacciones</translation>
    </message>
    <message>
        <source>Left and right choose, Enter reacts</source>
        <translation>Izquierda y derecha eligen, Intro reacciona</translation>
    </message>
</context>
<context>
    <name>QuickSwitcher</name>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Chats, people, rooms</source>
        <translation>Chats, personas, salas</translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation>Adónde ir</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>Forward to</source>
        <translation>Reenviar a</translation>
    </message>
</context>
<context>
    <name>ReactionRow</name>
    <message>
        <source>Reactions</source>
        <translation>Reacciones</translation>
    </message>
    <message numerus="yes">
        <source>%1 from %Ln person(s), you among them</source>
        <translation>
            <numerusform>%1 de %Ln persona, tú incluido</numerusform>
            <numerusform>%1 de %Ln personas, tú entre ellas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 from %Ln person(s)</source>
        <translation>
            <numerusform>%1 de %Ln persona</numerusform>
            <numerusform>%1 de %Ln personas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadersSheet</name>
    <message>
        <source>Who has it</source>
        <translation>Quién lo tiene</translation>
    </message>
    <message>
        <source>It has not reached anybody yet.</source>
        <translation>Aún no ha llegado a nadie.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
</context>
<context>
    <name>RecordBar</name>
    <message>
        <source>Recording a voice message, %1</source>
        <translation>Grabando un mensaje de voz, %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Throw the recording away</source>
        <translation>Descartar la grabación</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Create your account</source>
        <translation>Crea tu cuenta</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation>Esto no parece una dirección de correo.</translation>
    </message>
    <message>
        <source>3 to 32 letters, digits, dots, dashes or underscores.</source>
        <translation>De 3 a 32 letras, cifras, puntos, guiones o guiones bajos.</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Al menos 8 caracteres.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Esto es necesario.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>As others will see it. You can change it later.</source>
        <translation>Así lo verán los demás. Puedes cambiarlo después.</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Crear cuenta</translation>
    </message>
    <message>
        <source>Have one already?</source>
        <translation>¿Ya tienes una?</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Tengo una invitación</translation>
    </message>
    <message>
        <source>This invite is for %1. Change the server to use it.</source>
        <translation>Esta invitación es para %1. Cambia de servidor para usarla.</translation>
    </message>
    <message>
        <source>The code or link that somebody gave you, or the code that the server showed at its first start.</source>
        <translation>El código o enlace que te dio alguien, o el código que mostró el servidor al arrancar por primera vez.</translation>
    </message>
</context>
<context>
    <name>ReplyQuote</name>
    <message>
        <source>In reply to %1: %2</source>
        <translation>En respuesta a %1: %2</translation>
    </message>
</context>
<context>
    <name>RoleTag</name>
    <message>
        <source>Owner</source>
        <translation>Propietario</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Moderador</translation>
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
            <numerusform>%Ln miembro</numerusform>
            <numerusform>%Ln miembros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln online</source>
        <translation>
            <numerusform>%Ln en línea</numerusform>
            <numerusform>%Ln en línea</numerusform>
        </translation>
    </message>
    <message>
        <source>You are in it</source>
        <translation>Ya participas</translation>
    </message>
    <message>
        <source>Press to join</source>
        <translation>Pulsa para unirte</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
</context>
<context>
    <name>RoomsSheet</name>
    <message>
        <source>Rooms</source>
        <translation>Salas</translation>
    </message>
    <message>
        <source>Search rooms</source>
        <translation>Buscar salas</translation>
    </message>
    <message>
        <source>No rooms yet</source>
        <translation>Aún no hay salas</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>Open the first one.</source>
        <translation>Abre la primera.</translation>
    </message>
    <message>
        <source>No room has that in its name.</source>
        <translation>Ninguna sala lleva eso en el nombre.</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>Nueva sala</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>SecretsCard</name>
    <message>
        <source>Your log-in is kept in this system&apos;s keychain.</source>
        <translation>Tu sesión se guarda en el llavero de este sistema.</translation>
    </message>
    <message>
        <source>Your log-in is kept in a vault on this device, behind your passphrase.</source>
        <translation>Tu sesión se guarda en una caja fuerte de este dispositivo, tras tu frase de paso.</translation>
    </message>
    <message>
        <source>Your log-in is kept only until Confab closes, because this system has no keychain. You will log in again next time.</source>
        <translation>Tu sesión dura solo hasta cerrar Confab, porque este sistema no tiene llavero. La próxima vez tendrás que iniciarla de nuevo.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it to stay logged in.</source>
        <translation>El llavero está bloqueado. Desbloquéalo para mantener la sesión.</translation>
    </message>
    <message>
        <source>This system has no keychain.</source>
        <translation>Este sistema no tiene llavero.</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Stop selecting</source>
        <translation>Dejar de seleccionar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) selected</source>
        <translation>
            <numerusform>%Ln mensaje seleccionado</numerusform>
            <numerusform>%Ln mensajes seleccionados</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Reenviar</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Record a voice message</source>
        <translation>Grabar un mensaje de voz</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message>
        <source>This username is taken.</source>
        <translation>Este nombre de usuario está ocupado.</translation>
    </message>
    <message>
        <source>This e-mail address has an account already.</source>
        <translation>Esta dirección de correo ya tiene una cuenta.</translation>
    </message>
    <message>
        <source>The name or the password is wrong.</source>
        <translation>El nombre o la contraseña son incorrectos.</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>La contraseña es incorrecta.</translation>
    </message>
    <message>
        <source>May not be the username or the e-mail address.</source>
        <translation>No puede ser el nombre de usuario ni la dirección de correo.</translation>
    </message>
    <message>
        <source>Must be an e-mail address, as name@example.org.</source>
        <translation>Debe ser una dirección de correo, como nombre@example.org.</translation>
    </message>
    <message>
        <source>A name needs at least one visible character.</source>
        <translation>Un nombre necesita al menos un carácter visible.</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>Este campo es obligatorio.</translation>
    </message>
    <message>
        <source>May not be blank.</source>
        <translation>No puede quedar en blanco.</translation>
    </message>
    <message>
        <source>Must have at least %1 characters.</source>
        <translation>Debe tener al menos %1 caracteres.</translation>
    </message>
    <message>
        <source>May have at most %1 characters.</source>
        <translation>Puede tener como máximo %1 caracteres.</translation>
    </message>
    <message>
        <source>May not contain the character U+0000.</source>
        <translation>No puede contener el carácter U+0000.</translation>
    </message>
    <message>
        <source>This server takes no new accounts.</source>
        <translation>Este servidor no admite cuentas nuevas.</translation>
    </message>
    <message>
        <source>This server takes new accounts by invitation only.</source>
        <translation>Este servidor solo admite cuentas nuevas por invitación.</translation>
    </message>
    <message>
        <source>This invitation does not hold, or no longer.</source>
        <translation>Esta invitación no es válida, o ya no lo es.</translation>
    </message>
    <message>
        <source>This account is suspended.</source>
        <translation>Esta cuenta está suspendida.</translation>
    </message>
    <message>
        <source>This account is no more.</source>
        <translation>Esta cuenta ya no existe.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait before the next.</source>
        <translation>Demasiados intentos. Espera antes del siguiente.</translation>
    </message>
    <message>
        <source>Too many of this kind at once; wait a little.</source>
        <translation>Demasiados a la vez; espera un poco.</translation>
    </message>
    <message>
        <source>Too many of your requests are under way.</source>
        <translation>Hay demasiadas peticiones tuyas en curso.</translation>
    </message>
    <message>
        <source>Too many changes are waiting to be stored.</source>
        <translation>El servidor está sobrecargado en este momento.</translation>
    </message>
    <message>
        <source>Too many requests are waiting.</source>
        <translation>El servidor está sobrecargado en este momento.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full.</source>
        <translation>El disco del servidor está lleno.</translation>
    </message>
    <message>
        <source>The server&apos;s disk does not work as it should.</source>
        <translation>El disco del servidor no funciona como debería.</translation>
    </message>
    <message>
        <source>The server failed to store or read this.</source>
        <translation>El servidor no pudo guardar o leer esto.</translation>
    </message>
    <message>
        <source>The server cannot reach its storage.</source>
        <translation>El servidor no llega a su almacenamiento.</translation>
    </message>
    <message>
        <source>The server is going down.</source>
        <translation>El servidor se está apagando.</translation>
    </message>
    <message>
        <source>No such chat.</source>
        <translation>No existe ese chat.</translation>
    </message>
    <message>
        <source>No such person.</source>
        <translation>No existe esa persona.</translation>
    </message>
    <message>
        <source>No such message.</source>
        <translation>No existe ese mensaje.</translation>
    </message>
    <message>
        <source>No such message in this chat.</source>
        <translation>No existe ese mensaje en este chat.</translation>
    </message>
    <message>
        <source>No such session.</source>
        <translation>No existe esa sesión.</translation>
    </message>
    <message>
        <source>This message was deleted.</source>
        <translation>Este mensaje se eliminó.</translation>
    </message>
    <message>
        <source>This message is too old to be edited.</source>
        <translation>Este mensaje es demasiado antiguo para editarlo.</translation>
    </message>
    <message>
        <source>You may edit your own messages only.</source>
        <translation>Solo puedes editar tus propios mensajes.</translation>
    </message>
    <message>
        <source>You may delete your own messages only.</source>
        <translation>Solo puedes eliminar tus propios mensajes.</translation>
    </message>
    <message>
        <source>You may not write here.</source>
        <translation>No puedes escribir aquí.</translation>
    </message>
    <message>
        <source>You may not react here.</source>
        <translation>No puedes reaccionar aquí.</translation>
    </message>
    <message>
        <source>You may not pin messages here.</source>
        <translation>No puedes fijar mensajes aquí.</translation>
    </message>
    <message>
        <source>At most %1 messages can be pinned: unpin another first.</source>
        <translation>Se pueden fijar como máximo %1 mensajes: desfija otro primero.</translation>
    </message>
    <message>
        <source>A message can have at most %1 different reactions.</source>
        <translation>Un mensaje puede tener como máximo %1 reacciones distintas.</translation>
    </message>
    <message>
        <source>You are banned from this chat.</source>
        <translation>Tienes vetado este chat.</translation>
    </message>
    <message>
        <source>Your role in this chat does not allow that.</source>
        <translation>Tu rol en este chat no lo permite.</translation>
    </message>
    <message>
        <source>Only someone of a higher role may do that to them.</source>
        <translation>Solo alguien con un rol superior puede hacerle eso.</translation>
    </message>
    <message>
        <source>This person is not a member of the chat.</source>
        <translation>Esta persona no es miembro del chat.</translation>
    </message>
    <message>
        <source>%1 is banned here: lift the ban first.</source>
        <translation>%1 está vetado aquí: levanta antes el veto.</translation>
    </message>
    <message>
        <source>A direct chat does not allow that.</source>
        <translation>Un chat directo no lo permite.</translation>
    </message>
    <message>
        <source>Only rooms can be public.</source>
        <translation>Solo las salas pueden ser públicas.</translation>
    </message>
    <message>
        <source>This invite does not exist, has expired or is used up.</source>
        <translation>Esta invitación no existe, ha caducado o está agotada.</translation>
    </message>
    <message>
        <source>There is no such invite in force.</source>
        <translation>No hay ninguna invitación así en vigor.</translation>
    </message>
    <message>
        <source>There is nothing to search for in this.</source>
        <translation>Aquí no hay nada que buscar.</translation>
    </message>
    <message>
        <source>There is no such file, or none that you may read.</source>
        <translation>No existe ese archivo, o no puedes leerlo.</translation>
    </message>
    <message>
        <source>A file may have %1 at most.</source>
        <translation>Un archivo puede tener como máximo %1.</translation>
    </message>
    <message>
        <source>Your files would take more than the %1 that everyone may have here.</source>
        <translation>Tus archivos ocuparían más de los %1 que cada uno puede tener aquí.</translation>
    </message>
    <message>
        <source>All files together would take more than the %1 that this server keeps.</source>
        <translation>Todos los archivos juntos ocuparían más de los %1 que guarda este servidor.</translation>
    </message>
    <message>
        <source>This server does not take files of this type.</source>
        <translation>Este servidor no admite archivos de este tipo.</translation>
    </message>
</context>
<context>
    <name>ServerLine</name>
    <message>
        <source>Change server</source>
        <translation>Cambiar de servidor</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>Where do you chat?</source>
        <translation>¿Dónde chateas?</translation>
    </message>
    <message>
        <source>Confab talks to a server that you or somebody you trust runs.</source>
        <translation>Confab habla con un servidor que llevas tú o alguien de confianza.</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>SessionRow</name>
    <message>
        <source>this device</source>
        <translation>este dispositivo</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Cerrar sesión</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aspecto e idioma</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Account and secrets</source>
        <translation>Cuenta y secretos</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
</context>
<context>
    <name>SharedFiles</name>
    <message>
        <source>No pictures here yet.</source>
        <translation>Aún no hay imágenes aquí.</translation>
    </message>
    <message>
        <source>No voice messages here yet.</source>
        <translation>Aún no hay mensajes de voz aquí.</translation>
    </message>
    <message>
        <source>No files here yet.</source>
        <translation>Aún no hay archivos aquí.</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>Mostrar anteriores</translation>
    </message>
</context>
<context>
    <name>SharedPreview</name>
    <message>
        <source>Shared</source>
        <translation>Compartido</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
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
        <translation>No enviar %1</translation>
    </message>
</context>
<context>
    <name>StagingStrip</name>
    <message numerus="yes">
        <source>%Ln file(s) to send</source>
        <translation>
            <numerusform>%Ln archivo por enviar</numerusform>
            <numerusform>%Ln archivos por enviar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SwitcherRow</name>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
</context>
<context>
    <name>TextContent</name>
    <message>
        <source>This message was deleted</source>
        <translation>Este mensaje se eliminó</translation>
    </message>
</context>
<context>
    <name>TextSizeRow</name>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Text size, %1 percent</source>
        <translation>Tamaño del texto, %1 por ciento</translation>
    </message>
</context>
<context>
    <name>Ticks</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>Esperando el envío</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>last seen just now</source>
        <translation>visto ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>last seen %n minute(s) ago</source>
        <translation>
            <numerusform>visto hace %n minuto</numerusform>
            <numerusform>visto hace %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>last seen at %1</source>
        <translation>visto a las %1</translation>
    </message>
    <message>
        <source>last seen yesterday</source>
        <translation>visto ayer</translation>
    </message>
    <message>
        <source>last seen on %1</source>
        <translation>visto el %1</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
</context>
<context>
    <name>UnlockSheet</name>
    <message>
        <source>Unlock your secrets</source>
        <translation>Desbloquea tus secretos</translation>
    </message>
</context>
<context>
    <name>UnreadLine</name>
    <message>
        <source>New messages</source>
        <translation>Mensajes nuevos</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
</context>
<context>
    <name>UserPicker</name>
    <message>
        <source>Who is it?</source>
        <translation>¿Quién es?</translation>
    </message>
    <message>
        <source>Type a name or a username.</source>
        <translation>Escribe un nombre o un usuario.</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Buscar personas</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Nadie encontrado</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Check the spelling, or invite them with a code.</source>
        <translation>Revisa la ortografía o invítalos con un código.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>VaultForm</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de paso</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>Crear la caja fuerte</translation>
    </message>
    <message>
        <source>Go on without, log in at every start</source>
        <translation>Seguir sin ella, iniciar sesión cada vez</translation>
    </message>
    <message>
        <source>I forgot the passphrase</source>
        <translation>He olvidado la frase de paso</translation>
    </message>
    <message>
        <source>Nobody can open the vault without it. Throw the vault away, and sign in with your password again: messages, drafts and what waits to be sent stay on this device.</source>
        <translation>Sin ella nadie puede abrir la caja fuerte. Deséchala y vuelve a iniciar sesión con tu contraseña: los mensajes, los borradores y lo pendiente de enviar se quedan en este dispositivo.</translation>
    </message>
    <message>
        <source>Throw the vault away</source>
        <translation>Desechar la caja fuerte</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Unlock your secrets</source>
        <translation>Desbloquea tus secretos</translation>
    </message>
    <message>
        <source>Protect this device</source>
        <translation>Protege este dispositivo</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>VoiceLine</name>
    <message>
        <source>Voice message, %1</source>
        <translation>Mensaje de voz, %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play voice message, %1</source>
        <translation>Reproducir mensaje de voz, %1</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>speed</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Changes the speed</source>
        <translation>Cambia la velocidad</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>What is being recorded</source>
        <translation>Lo que se está grabando</translation>
    </message>
    <message>
        <source>Place in the voice message</source>
        <translation>Posición en el mensaje de voz</translation>
    </message>
</context>
<context>
    <name>confab::AuthSession</name>
    <message>
        <source>Please sign in again: no sign-in is kept on this device.</source>
        <translation>Inicia sesión de nuevo: este dispositivo no guarda ninguna sesión.</translation>
    </message>
    <message>
        <source>Please sign in again: this session has ended.</source>
        <translation>Inicia sesión de nuevo: esta sesión ha terminado.</translation>
    </message>
    <message>
        <source>This device is signed out.</source>
        <translation>Este dispositivo no tiene la sesión iniciada.</translation>
    </message>
</context>
<context>
    <name>confab::CacheDatabase</name>
    <message>
        <source>The data on this device is damaged. Start Confab again: it will be fetched anew.</source>
        <translation>Los datos de este dispositivo están dañados. Vuelve a iniciar Confab: se descargarán de nuevo.</translation>
    </message>
    <message>
        <source>The disk of this device is full or does not work: nothing new can be kept. Make room on it.</source>
        <translation>El disco de este dispositivo está lleno o no funciona: no se puede guardar nada nuevo. Libera espacio.</translation>
    </message>
    <message>
        <source>Another program holds the data of Confab on this device. Close it.</source>
        <translation>Otro programa tiene ocupados los datos de Confab en este dispositivo. Ciérralo.</translation>
    </message>
    <message>
        <source>The data on this device cannot be opened or written. May Confab write to its folder?</source>
        <translation>Los datos de este dispositivo no se pueden abrir o escribir. ¿Puede Confab escribir en su carpeta?</translation>
    </message>
    <message>
        <source>The data on this device was damaged and is fetched anew. Drafts and what waits to be sent were saved.</source>
        <translation>Los datos de este dispositivo estaban dañados y se descargan de nuevo. Se han salvado los borradores y lo pendiente de enviar.</translation>
    </message>
    <message>
        <source>The data on this device was damaged and is fetched anew. Drafts and messages that waited to be sent may be lost.</source>
        <translation>Los datos de este dispositivo estaban dañados y se descargan de nuevo. Puede que se hayan perdido borradores y mensajes pendientes de enviar.</translation>
    </message>
    <message>
        <source>The data on this device was written by a newer version of Confab. Update Confab to go on.</source>
        <translation>Los datos de este dispositivo los escribió una versión más reciente de Confab. Actualiza Confab para continuar.</translation>
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
        <translation>Esto no es la dirección de un servidor.</translation>
    </message>
    <message>
        <source>Please enter a passphrase.</source>
        <translation>Escribe una frase de paso.</translation>
    </message>
    <message>
        <source>This is not the passphrase.</source>
        <translation>Esa no es la frase de paso.</translation>
    </message>
    <message>
        <source>There is no such device.</source>
        <translation>Ese dispositivo no existe.</translation>
    </message>
    <message>
        <source>There is no such status.</source>
        <translation>Ese estado no existe.</translation>
    </message>
    <message>
        <source>There is no such chat.</source>
        <translation>Ese chat no existe.</translation>
    </message>
    <message>
        <source>There is no such person.</source>
        <translation>Esa persona no existe.</translation>
    </message>
    <message>
        <source>There is no such message.</source>
        <translation>Ese mensaje no existe.</translation>
    </message>
    <message>
        <source>This could not be saved on this device. Is its disk full?</source>
        <translation>No se pudo guardar en este dispositivo. ¿Está lleno el disco?</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>No hay nada que enviar.</translation>
    </message>
    <message numerus="yes">
        <source>This message is longer than %n character(s).</source>
        <translation>
            <numerusform>Este mensaje supera %n carácter.</numerusform>
            <numerusform>Este mensaje supera los %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>A message cannot be empty.</source>
        <translation>Un mensaje no puede estar vacío.</translation>
    </message>
    <message>
        <source>It is too late to take this back.</source>
        <translation>Ya es tarde para deshacerlo.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>No existe ese archivo.</translation>
    </message>
    <message>
        <source>Picture %1.png</source>
        <translation>Imagen %1.png</translation>
    </message>
    <message>
        <source>The file could not be written there.</source>
        <translation>No se pudo escribir el archivo ahí.</translation>
    </message>
    <message>
        <source>No program here opens this kind of file.</source>
        <translation>Ningún programa de aquí abre este tipo de archivo.</translation>
    </message>
    <message>
        <source>The picture is not here yet.</source>
        <translation>La imagen aún no está aquí.</translation>
    </message>
    <message>
        <source>That was too short for a voice message.</source>
        <translation>Fue demasiado corto para un mensaje de voz.</translation>
    </message>
    <message>
        <source>Voice message %1</source>
        <translation>Mensaje de voz %1</translation>
    </message>
    <message>
        <source>The voice message could not be fetched: %1</source>
        <translation>No se pudo descargar el mensaje de voz: %1</translation>
    </message>
    <message>
        <source>This link opens nothing here.</source>
        <translation>Este enlace no abre nada aquí.</translation>
    </message>
    <message>
        <source>You are no longer in %1.</source>
        <translation>Ya no estás en %1.</translation>
    </message>
    <message>
        <source>used %1 of %2 times</source>
        <translation>usado %1 de %2 veces</translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>usado %n vez</numerusform>
            <numerusform>usado %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>termina %1</translation>
    </message>
    <message>
        <source>does not end</source>
        <translation>no caduca</translation>
    </message>
    <message>
        <source>Please sign in again. What is on this device is still here.</source>
        <translation>Vuelve a iniciar sesión. Lo que hay en este dispositivo sigue aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of yours could not be sent there any more.</source>
        <translation>
            <numerusform>%n mensaje tuyo ya no se pudo enviar ahí.</numerusform>
            <numerusform>%n mensajes tuyos ya no se pudieron enviar ahí.</numerusform>
        </translation>
    </message>
    <message>
        <source>This message is on its way already.</source>
        <translation>Este mensaje ya está en camino.</translation>
    </message>
    <message>
        <source>Your account is deleted.</source>
        <translation>Tu cuenta está eliminada.</translation>
    </message>
    <message numerus="yes">
        <source>%1 What waits goes out by itself in %n second(s).</source>
        <translation>
            <numerusform>%1 Lo pendiente sale por sí solo en %n segundo.</numerusform>
            <numerusform>%1 Lo pendiente sale por sí solo en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Where downloads go</source>
        <translation>Dónde van las descargas</translation>
    </message>
</context>
<context>
    <name>confab::ClientCore</name>
    <message>
        <source>Your password was changed. Please sign in again.</source>
        <translation>Tu contraseña ha cambiado. Inicia sesión de nuevo.</translation>
    </message>
    <message>
        <source>This account is suspended.</source>
        <translation>Esta cuenta está suspendida.</translation>
    </message>
    <message>
        <source>This device was signed out. Please sign in again.</source>
        <translation>Se cerró la sesión en este dispositivo. Iníciala de nuevo.</translation>
    </message>
    <message>
        <source>This account was deleted, and with it what was on this device.</source>
        <translation>Esta cuenta se eliminó, y con ella lo que había en este dispositivo.</translation>
    </message>
</context>
<context>
    <name>confab::Connection</name>
    <message>
        <source>The server fell silent.</source>
        <translation>El servidor dejó de responder.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The server sent something that is not Engine.IO.</source>
        <translation>El servidor envió algo que no es Engine.IO.</translation>
    </message>
    <message>
        <source>The server&apos;s greeting makes no sense.</source>
        <translation>El saludo del servidor no tiene sentido.</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>El servidor cerró la conexión.</translation>
    </message>
    <message>
        <source>The server ended the session.</source>
        <translation>El servidor terminó la sesión.</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>No hay conexión con el servidor.</translation>
    </message>
    <message>
        <source>The connection broke before the answer came.</source>
        <translation>La conexión se cortó antes de la respuesta.</translation>
    </message>
</context>
<context>
    <name>confab::DBusNotifications</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
</context>
<context>
    <name>confab::Downloader</name>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>No se puede escribir el archivo: %1</translation>
    </message>
    <message>
        <source>The file is not the one that was announced.</source>
        <translation>El archivo no es el anunciado.</translation>
    </message>
    <message>
        <source>This file is no longer there, or no longer for you.</source>
        <translation>Este archivo ya no está, o ya no es para ti.</translation>
    </message>
    <message>
        <source>The file was damaged on its way.</source>
        <translation>El archivo se dañó por el camino.</translation>
    </message>
</context>
<context>
    <name>confab::FolderModel</name>
    <message>
        <source>This folder cannot be read.</source>
        <translation>No se puede leer esta carpeta.</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Carpeta personal</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Escritorio</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Descargas</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
</context>
<context>
    <name>confab::Notifier</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Mensaje nuevo</translation>
    </message>
    <message>
        <source>Your reply was not sent</source>
        <translation>Tu respuesta no se envió</translation>
    </message>
</context>
<context>
    <name>confab::Outbox</name>
    <message>
        <source>This file is no longer there, or no longer for you.</source>
        <translation>Este archivo ya no está, o ya no es para ti.</translation>
    </message>
</context>
<context>
    <name>confab::RestClient</name>
    <message>
        <source>This address leads on to %1.</source>
        <translation>Esta dirección lleva a %1.</translation>
    </message>
    <message>
        <source>What answers at this address is not a Confab server.</source>
        <translation>Lo que responde en esta dirección no es un servidor de Confab.</translation>
    </message>
    <message>
        <source>No server of this name is found.</source>
        <translation>No se encuentra ningún servidor con ese nombre.</translation>
    </message>
    <message>
        <source>No server answers at this address.</source>
        <translation>Ningún servidor responde en esta dirección.</translation>
    </message>
    <message>
        <source>This server cannot prove who it is: %1</source>
        <translation>Este servidor no puede demostrar quién es: %1</translation>
    </message>
    <message>
        <source>There is no secure connection to this server.</source>
        <translation>No hay conexión segura con este servidor.</translation>
    </message>
</context>
<context>
    <name>confab::SecretStore</name>
    <message>
        <source>Your sign-in is kept in the system&apos;s keychain.</source>
        <translation>Tu sesión se guarda en el llavero del sistema.</translation>
    </message>
    <message>
        <source>Your sign-in is kept in a file that your passphrase protects.</source>
        <translation>Tu sesión se guarda en un archivo que protege tu frase de paso.</translation>
    </message>
    <message>
        <source>Your sign-in is kept only until Confab is closed.</source>
        <translation>Tu sesión dura solo hasta que cierres Confab.</translation>
    </message>
    <message>
        <source>Enter your passphrase to unlock your sign-in.</source>
        <translation>Escribe tu frase de paso para desbloquear tu sesión.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is locked. Unlock it, then try again.</source>
        <translation>El llavero del sistema está bloqueado. Desbloquéalo e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This system has no keychain. Choose a passphrase to protect your sign-in, or sign in each time.</source>
        <translation>Este sistema no tiene llavero. Elige una frase de paso para proteger tu sesión o iníciala cada vez.</translation>
    </message>
    <message>
        <source>No sign-in is kept here.</source>
        <translation>Aquí no se guarda ninguna sesión.</translation>
    </message>
</context>
<context>
    <name>confab::SessionsModel</name>
    <message>
        <source>this device</source>
        <translation>este dispositivo</translation>
    </message>
</context>
<context>
    <name>confab::StagedFilesModel</name>
    <message>
        <source>A folder cannot be sent.</source>
        <translation>No se puede enviar una carpeta.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>No se puede leer este archivo.</translation>
    </message>
</context>
<context>
    <name>confab::SwitcherModel</name>
    <message>
        <source>New chat</source>
        <translation>Nuevo chat</translation>
    </message>
    <message>
        <source>New group or room</source>
        <translation>Nuevo grupo o sala</translation>
    </message>
    <message>
        <source>Browse rooms</source>
        <translation>Explorar salas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Profile and devices</source>
        <translation>Perfil y dispositivos</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
</context>
<context>
    <name>confab::TimelineModel</name>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>message deleted</source>
        <translation>mensaje eliminado</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>In reply to %1.</source>
        <translation>En respuesta a %1.</translation>
    </message>
    <message>
        <source>Edited.</source>
        <translation>Editado.</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>No enviado: %1</translation>
    </message>
    <message>
        <source>Waiting to be sent.</source>
        <translation>Esperando el envío.</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>Enviado.</translation>
    </message>
    <message>
        <source>Delivered.</source>
        <translation>Entregado.</translation>
    </message>
    <message>
        <source>Read.</source>
        <translation>Leído.</translation>
    </message>
    <message numerus="yes">
        <source>%1 from %n person(s).</source>
        <translation>
            <numerusform>%1 de %n persona.</numerusform>
            <numerusform>%1 de %n personas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>Mensaje eliminado</translation>
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
        <translation>Abrir Confab</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message numerus="yes">
        <source>Confab: %n unread, you are mentioned</source>
        <translation>
            <numerusform>Confab: %n sin leer, te mencionan</numerusform>
            <numerusform>Confab: %n sin leer, te mencionan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confab: %n unread</source>
        <translation>
            <numerusform>Confab: %n sin leer</numerusform>
            <numerusform>Confab: %n sin leer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::Uploader</name>
    <message>
        <source>The file is no longer there.</source>
        <translation>El archivo ya no está.</translation>
    </message>
    <message>
        <source>The file has changed since it was chosen.</source>
        <translation>El archivo ha cambiado desde que se eligió.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>No se puede leer el archivo: %1</translation>
    </message>
    <message>
        <source>The server does not take files as large as this one.</source>
        <translation>El servidor no acepta archivos tan grandes.</translation>
    </message>
</context>
<context>
    <name>confab::VoicePlayer</name>
    <message>
        <source>This cannot be played here.</source>
        <translation>Esto no se puede reproducir aquí.</translation>
    </message>
    <message>
        <source>No loudspeaker was found.</source>
        <translation>No se encontró ningún altavoz.</translation>
    </message>
    <message>
        <source>This cannot be played here: %1</source>
        <translation>Esto no se puede reproducir aquí: %1</translation>
    </message>
    <message>
        <source>This build cannot play sounds.</source>
        <translation>Esta versión no puede reproducir sonidos.</translation>
    </message>
</context>
<context>
    <name>confab::VoiceRecorder</name>
    <message>
        <source>No microphone was found. Plug one in, then try again.</source>
        <translation>No se encontró ningún micrófono. Conecta uno e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>This microphone cannot be used.</source>
        <translation>Este micrófono no se puede usar.</translation>
    </message>
    <message>
        <source>The recording cannot be saved: %1</source>
        <translation>No se puede guardar la grabación: %1</translation>
    </message>
    <message>
        <source>The microphone cannot be opened. Does another program use it, or is it not allowed?</source>
        <translation>No se puede abrir el micrófono. ¿Lo usa otro programa o no está permitido?</translation>
    </message>
    <message>
        <source>The microphone went away.</source>
        <translation>El micrófono se ha desconectado.</translation>
    </message>
    <message>
        <source>This build cannot record.</source>
        <translation>Esta versión no puede grabar.</translation>
    </message>
</context>
</TS>
