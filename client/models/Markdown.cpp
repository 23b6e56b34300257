#include "client/models/Markdown.h"

#include "client/models/Links.h"
#include "common/base/Text.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <md4c.h>

namespace confab {

namespace {

constexpr unsigned dialect = MD_FLAG_NOHTML | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEEMAILAUTOLINKS
    | MD_FLAG_PERMISSIVEWWWAUTOLINKS | MD_FLAG_NOINDENTEDCODEBLOCKS;

struct Link {
    QString target;
    QString markup; // of what is read
    QString text;
};

class Writer
{
public:
    explicit Writer(const QStringList &mentioned) : m_mentioned(mentioned) {}

    bool write(const QString &markdown)
    {
        const QByteArray utf8 = markdown.toUtf8();
        MD_PARSER parser{};
        parser.flags = dialect;
        parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) { return static_cast<Writer *>(self)->enterBlock(type, detail); };
        parser.leave_block = [](MD_BLOCKTYPE type, void *detail, void *self) { return static_cast<Writer *>(self)->leaveBlock(type, detail); };
        parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) { return static_cast<Writer *>(self)->enterSpan(type, detail); };
        parser.leave_span = [](MD_SPANTYPE type, void *, void *self) { return static_cast<Writer *>(self)->leaveSpan(type); };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
            return static_cast<Writer *>(self)->text(type, QString::fromUtf8(text, qsizetype(size)));
        };
        return md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, this) == 0;
    }

    QString markup;
    QString plain;
    bool marked = false; // something beyond plain lines

private:
    void put(const QString &html, bool isMark = true)
    {
        (m_links.isEmpty() ? markup : m_links.last().markup) += html;
        marked |= isMark;
    }
    void putPlain(const QString &text)
    {
        plain += text;
        if (!m_links.isEmpty())
            m_links.last().text += text;
    }

    // Between blocks of one level a line, between paragraphs an empty one. What `stands` by itself begins its own line.
    void separate(bool stands = false)
    {
        if (m_blocks++ == 0 || m_inItem)
            return;
        putPlain(QStringLiteral("\n"));
        if (!stands && !markup.endsWith(u"</ul>") && !markup.endsWith(u"</ol>") && !markup.endsWith(u"</pre>") && !markup.endsWith(u"</blockquote>"))
            put(QStringLiteral("<br>"), false);
    }

    int enterBlock(MD_BLOCKTYPE type, void *detail)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            separate(true);
            put(QStringLiteral("<blockquote>"));
            m_blocks = 0;
            break;
        case MD_BLOCK_UL:
            separate(true);
            put(QStringLiteral("<ul>"));
            break;
        case MD_BLOCK_OL:
            separate(true);
            put(QStringLiteral("<ol start=\"%1\">").arg(static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start));
            break;
        case MD_BLOCK_LI:
            put(QStringLiteral("<li>"));
            if (!plain.isEmpty() && !plain.endsWith(u'\n'))
                putPlain(QStringLiteral("\n"));
            ++m_inItem;
            break;
        case MD_BLOCK_CODE:
            separate(true);
            put(QStringLiteral("<pre>"));
            break;
        case MD_BLOCK_H: { // no headings in a chat: the signs stay as written
            separate();
            const QString signs = QString(int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level), u'#') + u' ';
            put(signs, false);
            putPlain(signs);
            break;
        }
        case MD_BLOCK_HR:
            separate();
            put(QStringLiteral("———"), false);
            break;
        case MD_BLOCK_P: {
            const bool between = m_blocks > 0 && !m_inItem;
            separate();
            if (between && markup.endsWith(u"<br>"))
                put(QStringLiteral("<br>"), false);
            break;
        }
        default:
            break;
        }
        return 0;
    }

    int leaveBlock(MD_BLOCKTYPE type, void *)
    {
        while (!m_open.isEmpty()) // marks do not go on from block to block
            endSpan(m_open.takeLast());
        switch (type) {
        case MD_BLOCK_QUOTE: put(QStringLiteral("</blockquote>")); break;
        case MD_BLOCK_UL: put(QStringLiteral("</ul>")); break;
        case MD_BLOCK_OL: put(QStringLiteral("</ol>")); break;
        case MD_BLOCK_LI:
            put(QStringLiteral("</li>"));
            --m_inItem;
            break;
        case MD_BLOCK_CODE:
            if (markup.endsWith(u'\n'))
                markup.chop(1);
            put(QStringLiteral("</pre>"));
            break;
        default: break;
        }
        return 0;
    }

    int enterSpan(MD_SPANTYPE type, void *detail)
    {
        m_open += type;
        switch (type) {
        case MD_SPAN_EM: put(QStringLiteral("<i>")); break;
        case MD_SPAN_STRONG: put(QStringLiteral("<b>")); break;
        case MD_SPAN_DEL: put(QStringLiteral("<s>")); break;
        case MD_SPAN_CODE:
            put(QStringLiteral("<code>"));
            m_inCode = true;
            break;
        case MD_SPAN_A: m_links.append({attribute(static_cast<MD_SPAN_A_DETAIL *>(detail)->href), {}, {}}); break;
        case MD_SPAN_IMG: m_links.append({attribute(static_cast<MD_SPAN_IMG_DETAIL *>(detail)->src), {}, {}}); break;
        default: break;
        }
        return 0;
    }

    // md4c can take the beginning of bold text, or its end, for a part of an address. What was not opened does not end, and what
    // was opened later ends first.
    int leaveSpan(MD_SPANTYPE type)
    {
        while (m_open.contains(type)) {
            const MD_SPANTYPE last = m_open.takeLast();
            endSpan(last);
            if (last == type)
                break;
        }
        return 0;
    }

    void endSpan(MD_SPANTYPE type)
    {
        switch (type) {
        case MD_SPAN_EM: put(QStringLiteral("</i>")); break;
        case MD_SPAN_STRONG: put(QStringLiteral("</b>")); break;
        case MD_SPAN_DEL: put(QStringLiteral("</s>")); break;
        case MD_SPAN_CODE:
            put(QStringLiteral("</code>"));
            m_inCode = false;
            break;
        case MD_SPAN_A:
        case MD_SPAN_IMG: leaveLink(); break;
        default: break;
        }
    }

    void leaveLink()
    {
        const Link link = m_links.takeLast();
        if (const auto url = links::safeUrl(link.target); url && m_links.isEmpty()) {
            put(QStringLiteral("<a href=\"%1\">%2</a>").arg(links::hrefFor(link.text, *url).toHtmlEscaped(), link.markup));
            return;
        }
        // Not an address of ours to open: shown as what it is.
        put(link.markup, false);
        if (link.text != link.target && !link.target.isEmpty())
            put(QStringLiteral(" (%1)").arg(cleanLine(link.target).toHtmlEscaped()), false);
    }

    int text(MD_TEXTTYPE type, const QString &text)
    {
        switch (type) {
        case MD_TEXT_NULLCHAR:
            break;
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR:
            put(QStringLiteral("<br>"), false);
            putPlain(QStringLiteral("\n"));
            break;
        case MD_TEXT_CODE:
            put(text.toHtmlEscaped(), false);
            putPlain(text);
            break;
        case MD_TEXT_ENTITY: // shown letter by letter, as it was typed
        default:
            put(withMentions(text), false);
            putPlain(text);
            break;
        }
        return 0;
    }

    QString withMentions(const QString &text)
    {
        if (m_mentioned.isEmpty() || m_inCode || !text.contains(u'@'))
            return text.toHtmlEscaped();
        static const QRegularExpression mention(QStringLiteral("(?<![\\w@])@([A-Za-z0-9][A-Za-z0-9_.-]*)"));
        QString out;
        qsizetype from = 0;
        for (auto matches = mention.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            QString name = match.captured(1);
            while (name.endsWith(u'.') || name.endsWith(u'-')) // the sentence's, not the name's
                name.chop(1);
            if (!m_mentioned.contains(name, Qt::CaseInsensitive))
                continue;
            out += text.mid(from, match.capturedStart() - from).toHtmlEscaped() + QStringLiteral("<b>@%1</b>").arg(name.toHtmlEscaped());
            from = match.capturedStart() + 1 + name.size();
            marked = true;
        }
        return out + text.mid(from).toHtmlEscaped();
    }

    static QString attribute(const MD_ATTRIBUTE &attribute)
    {
        return QString::fromUtf8(attribute.text, qsizetype(attribute.size));
    }

    QStringList m_mentioned;
    QList<Link> m_links;
    QList<MD_SPANTYPE> m_open;
    int m_blocks = 0;
    int m_inItem = 0;
    bool m_inCode = false;
};

bool isEmojiCharacter(const QList<uint> &points)
{
    const uint first = points.first();
    const bool keycap = points.size() >= 2 && points.last() == 0x20e3;
    const bool picture = first >= 0x1f000 && first <= 0x1faff;
    const bool textual = (first >= 0x2190 && first <= 0x2bff) || first == 0x3030 || first == 0x303d || first == 0x3297 || first == 0x3299
        || first == 0xa9 || first == 0xae || first == 0x203c || first == 0x2049 || first == 0x2122 || first == 0x2139;
    static const QList<uint> emojiByDefault{0x231a, 0x231b, 0x23e9, 0x23ea, 0x23eb, 0x23ec, 0x23f0, 0x23f3, 0x25fd, 0x25fe, 0x2614, 0x2615,
                                            0x267f, 0x2693, 0x26a1, 0x26aa, 0x26ab, 0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26d4, 0x26ea,
                                            0x26f2, 0x26f3, 0x26f5, 0x26fa, 0x26fd, 0x2705, 0x270a, 0x270b, 0x2728, 0x274c, 0x274e, 0x2753,
                                            0x2754, 0x2755, 0x2757, 0x2795, 0x2796, 0x2797, 0x27b0, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b55};
    return keycap || picture || (textual && (points.contains(0xfe0f) || emojiByDefault.contains(first) || (first >= 0x2648 && first <= 0x2653)));
}

} // namespace

QString richTextOf(const QString &markdown, const QStringList &mentionedUsernames)
{
    Writer writer(mentionedUsernames);
    if (!writer.write(markdown) || !writer.marked)
        return {};
    return writer.markup;
}

QString previewOf(const QString &markdown)
{
    Writer writer({});
    const QString start = markdown.left(400); // more than any preview shows
    return cleanLine(writer.write(start) ? writer.plain : start);
}

bool isJumbo(const QString &text)
{
    constexpr int most = 3;
    constexpr qsizetype longest = most * 32;
    if (text.isEmpty() || text.size() > longest)
        return false;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    qsizetype from = 0;
    while (finder.toNextBoundary() > from) {
        const QString character = text.mid(from, finder.position() - from);
        from = finder.position();
        if (character.trimmed().isEmpty())
            continue;
        if (++count > most || !isEmojiCharacter(character.toUcs4()))
            return false;
    }
    return count > 0;
}

} // namespace confab
