#include "client/core/ServerWords.h"

#include <QCoreApplication>

namespace confab {

namespace {

// What a person may be told, letter by letter as the server says it. Where it has a %1, anything may stand.
constexpr const char *known[] = {
    QT_TRANSLATE_NOOP("Server", "This username is taken."),
    QT_TRANSLATE_NOOP("Server", "This e-mail address has an account already."),
    QT_TRANSLATE_NOOP("Server", "The name or the password is wrong."),
    QT_TRANSLATE_NOOP("Server", "The password is wrong."),
    QT_TRANSLATE_NOOP("Server", "May not be the username or the e-mail address."),
    QT_TRANSLATE_NOOP("Server", "Must be an e-mail address, as name@example.org."),
    QT_TRANSLATE_NOOP("Server", "A name needs at least one visible character."),
    QT_TRANSLATE_NOOP("Server", "This field is required."),
    QT_TRANSLATE_NOOP("Server", "May not be blank."),
    QT_TRANSLATE_NOOP("Server", "Must have at least %1 characters."),
    QT_TRANSLATE_NOOP("Server", "May have at most %1 characters."),
    QT_TRANSLATE_NOOP("Server", "May not contain the character U+0000."),
    QT_TRANSLATE_NOOP("Server", "This server takes no new accounts."),
    QT_TRANSLATE_NOOP("Server", "This server takes new accounts by invitation only."),
    QT_TRANSLATE_NOOP("Server", "This invitation does not hold, or no longer."),
    QT_TRANSLATE_NOOP("Server", "This account is suspended."),
    QT_TRANSLATE_NOOP("Server", "This account is no more."),
    QT_TRANSLATE_NOOP("Server", "Too many attempts. Wait before the next."),
    QT_TRANSLATE_NOOP("Server", "Too many of this kind at once; wait a little."),
    QT_TRANSLATE_NOOP("Server", "Too many of your requests are under way."),
    QT_TRANSLATE_NOOP("Server", "Too many changes are waiting to be stored."),
    QT_TRANSLATE_NOOP("Server", "Too many requests are waiting."),
    QT_TRANSLATE_NOOP("Server", "The server's disk is full."),
    QT_TRANSLATE_NOOP("Server", "The server's disk does not work as it should."),
    QT_TRANSLATE_NOOP("Server", "The server failed to store or read this."),
    QT_TRANSLATE_NOOP("Server", "The server cannot reach its storage."),
    QT_TRANSLATE_NOOP("Server", "The server is going down."),
    QT_TRANSLATE_NOOP("Server", "No such chat."),
    QT_TRANSLATE_NOOP("Server", "No such person."),
    QT_TRANSLATE_NOOP("Server", "No such message."),
    QT_TRANSLATE_NOOP("Server", "No such message in this chat."),
    QT_TRANSLATE_NOOP("Server", "No such session."),
    QT_TRANSLATE_NOOP("Server", "This message was deleted."),
    QT_TRANSLATE_NOOP("Server", "This message is too old to be edited."),
    QT_TRANSLATE_NOOP("Server", "You may edit your own messages only."),
    QT_TRANSLATE_NOOP("Server", "You may delete your own messages only."),
    QT_TRANSLATE_NOOP("Server", "You may not write here."),
    QT_TRANSLATE_NOOP("Server", "You may not react here."),
    QT_TRANSLATE_NOOP("Server", "You may not pin messages here."),
    QT_TRANSLATE_NOOP("Server", "At most %1 messages can be pinned: unpin another first."),
    QT_TRANSLATE_NOOP("Server", "A message can have at most %1 different reactions."),
    QT_TRANSLATE_NOOP("Server", "You are banned from this chat."),
    QT_TRANSLATE_NOOP("Server", "Your role in this chat does not allow that."),
    QT_TRANSLATE_NOOP("Server", "Only someone of a higher role may do that to them."),
    QT_TRANSLATE_NOOP("Server", "This person is not a member of the chat."),
    QT_TRANSLATE_NOOP("Server", "%1 is banned here: lift the ban first."),
    QT_TRANSLATE_NOOP("Server", "A direct chat does not allow that."),
    QT_TRANSLATE_NOOP("Server", "Only rooms can be public."),
    QT_TRANSLATE_NOOP("Server", "This invite does not exist, has expired or is used up."),
    QT_TRANSLATE_NOOP("Server", "There is no such invite in force."),
    QT_TRANSLATE_NOOP("Server", "There is nothing to search for in this."),
    QT_TRANSLATE_NOOP("Server", "There is no such file, or none that you may read."),
    QT_TRANSLATE_NOOP("Server", "A file may have %1 at most."),
    QT_TRANSLATE_NOOP("Server", "Your files would take more than the %1 that everyone may have here."),
    QT_TRANSLATE_NOOP("Server", "All files together would take more than the %1 that this server keeps."),
    QT_TRANSLATE_NOOP("Server", "This server does not take files of this type."),
};

QString translated(const char *english)
{
    return QCoreApplication::translate("Server", english);
}

} // namespace

QString serverWords(const QString &said)
{
    for (const char *english : known) {
        const QLatin1StringView words(english);
        const qsizetype gap = words.indexOf(QLatin1StringView("%1"));
        if (gap < 0) {
            if (said == words)
                return translated(english);
            continue;
        }
        const QLatin1StringView before = words.left(gap);
        const QLatin1StringView after = words.mid(gap + 2);
        if (said.size() >= before.size() + after.size() && said.startsWith(before) && said.endsWith(after))
            return translated(english).arg(said.sliced(gap, said.size() - before.size() - after.size()));
    }
    return said;
}

} // namespace confab
