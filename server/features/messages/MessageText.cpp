#include "server/features/messages/MessageText.h"

#include "common/protocol/Auth.h"

namespace confab {

using namespace Qt::StringLiterals;

namespace {

// Usernames are ASCII: see limits::usernameMax.
bool startsName(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

bool continuesName(QChar c)
{
    return startsName(c) || c == u'_' || c == u'.' || c == u'-';
}

void addName(CalledNames &names, const QString &name, qsizetype limit)
{
    if (name == "all"_L1 || name == "here"_L1)
        names.everyone = true;
    else if (name.size() >= protocol::limits::usernameMin && names.usernames.size() < limit && !names.usernames.contains(name))
        names.usernames += name;
}

} // namespace

QString normalisedContent(QString text)
{
    if (text.contains(u'\r')) {
        text.replace("\r\n"_L1, "\n"_L1);
        text.replace(u'\r', u'\n');
    }
    return text;
}

CalledNames calledNames(QStringView text, qsizetype limit)
{
    CalledNames names;
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        // The @ of an e-mail address calls nobody.
        if (at > 0 && (text[at - 1].isLetterOrNumber() || text[at - 1] == u'_'))
            continue;
        qsizetype end = at + 1;
        if (end >= text.size() || !startsName(text[end]))
            continue;
        while (end < text.size() && continuesName(text[end]))
            ++end;
        QStringView name = text.sliced(at + 1, end - at - 1);
        if (name.size() <= protocol::limits::usernameMax)
            addName(names, name.toString().toLower(), limit);
        // The sentence's full stop or dash may have come along.
        const qsizetype whole = name.size();
        while (name.endsWith(u'.') || name.endsWith(u'-'))
            name.chop(1);
        if (name.size() < whole && name.size() <= protocol::limits::usernameMax)
            addName(names, name.toString().toLower(), limit);
    }
    return names;
}

} // namespace confab
