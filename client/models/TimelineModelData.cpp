#include "client/models/TimelineModel.h"

#include "client/models/Attachments.h"
#include "client/models/ChatSummary.h"
#include "client/models/Look.h"
#include "client/models/Markdown.h"
#include "client/models/TimeText.h"

// What a row says of itself.

namespace confab {

using namespace protocol;

namespace {

enum Role {
    MessageIdRole = Qt::UserRole,
    ClientIdRole,
    SeqRole,
    KindRole,
    OwnRole,
    SenderIdRole,
    SenderNameRole,
    SenderInitialsRole,
    SenderColorIndexRole,
    SenderAvatarUrlRole,
    PlainTextRole,
    RichTextRole,
    FoundTextRole,
    JumboRole,
    TimeTextRole,
    DateTextRole,
    StartsDayRole,
    FirstOfGroupRole,
    LastOfGroupRole,
    StatusRole,
    FailureTextRole,
    EditedRole,
    PinnedRole,
    CanEditRole,
    CanDeleteRole,
    ReplyToIdRole,
    ReplySenderRole,
    ReplyTextRole,
    ReplyColorIndexRole,
    ReactionsRole,
    MentionsMeRole,
    AttachmentsRole,
    UnreadLineAboveRole,
    SystemTextRole,
    AccessibleTextRole,
};

const QHash<int, QByteArray> names{
    {MessageIdRole, "messageId"}, {ClientIdRole, "clientId"}, {SeqRole, "seq"}, {KindRole, "kind"}, {OwnRole, "own"},
    {SenderIdRole, "senderId"}, {SenderNameRole, "senderName"}, {SenderInitialsRole, "senderInitials"},
    {SenderColorIndexRole, "senderColorIndex"}, {SenderAvatarUrlRole, "senderAvatarUrl"}, {PlainTextRole, "plainText"},
    {RichTextRole, "richText"}, {FoundTextRole, "foundText"}, {JumboRole, "jumbo"}, {TimeTextRole, "timeText"}, {DateTextRole, "dateText"},
    {StartsDayRole, "startsDay"}, {FirstOfGroupRole, "firstOfGroup"}, {LastOfGroupRole, "lastOfGroup"}, {StatusRole, "status"},
    {FailureTextRole, "failureText"}, {EditedRole, "edited"}, {PinnedRole, "pinned"}, {CanEditRole, "canEdit"},
    {CanDeleteRole, "canDelete"}, {ReplyToIdRole, "replyToId"}, {ReplySenderRole, "replySender"}, {ReplyTextRole, "replyText"},
    {ReplyColorIndexRole, "replyColorIndex"}, {ReactionsRole, "reactions"}, {MentionsMeRole, "mentionsMe"},
    {AttachmentsRole, "attachments"}, {UnreadLineAboveRole, "unreadLineAbove"}, {SystemTextRole, "systemText"},
    {AccessibleTextRole, "accessibleText"},
};

bool sameTurn(const TimelineRow &a, const TimelineRow &b)
{
    return a.message.sender.id == b.message.sender.id && a.message.type != MessageType::System && b.message.type != MessageType::System
        && std::abs(a.message.sentAt.ms - b.message.sentAt.ms) < TimelineModel::groupGap && dayOf(a.message.sentAt) == dayOf(b.message.sentAt);
}

QString kindOf(const Message &message)
{
    return message.deletedAt ? QStringLiteral("deleted") : textOf(message.type);
}

} // namespace

QHash<int, QByteArray> TimelineModel::roleNames() const
{
    return names;
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    return value(m_rows[index.row()], index.row(), role);
}

QVariantMap TimelineModel::get(int row) const
{
    QVariantMap map;
    if (row < 0 || row >= count())
        return map;
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        map.insert(QString::fromLatin1(it.value()), value(m_rows[row], row, it.key()));
    return map;
}

void TimelineModel::setSearchText(const QString &text)
{
    if (m_searchText == text)
        return;
    m_searchText = text;
    m_found = FoundWords(text);
    Q_EMIT searchTextChanged();
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {FoundTextRole});
}

bool TimelineModel::mayEdit(const TimelineRow &row) const
{
    return row.pending ? m_core.outbox.mayRewrite(row.clientId) : canEdit(m_core, row.message);
}

MessageId TimelineModel::sentAs(ClientId clientId) const
{
    const auto row = std::ranges::find(m_rows, clientId, &TimelineRow::clientId);
    return row == m_rows.end() ? MessageId() : row->message.id;
}

QVariant TimelineModel::lastEditable() const
{
    for (const TimelineRow &row : m_rows) {
        if (mayEdit(row)) {
            return QVariantMap{{QStringLiteral("messageId"), value(row, 0, MessageIdRole)}, {QStringLiteral("clientId"), value(row, 0, ClientIdRole)},
                               {QStringLiteral("plainText"), row.message.content}};
        }
    }
    return QVariant::fromValue(nullptr);
}

int TimelineModel::firstUnreadIndex() const
{
    if (m_unreadAfter < 0)
        return -1;
    for (int row = count() - 1; row >= m_pending; --row) {
        if (m_rows[row].message.seq > m_unreadAfter && m_rows[row].message.sender.id != m_core.cache.me())
            return row + 1 < count() || lowest() <= m_unreadAfter + 1 ? row : -1;
    }
    return -1;
}

// Why a file of a message that is still here was refused; empty: none was.
QString TimelineModel::uploadFailure(const TimelineRow &row) const
{
    if (!row.pending || row.message.type == MessageType::Text)
        return {};
    for (const Uploader::Upload &upload : m_core.uploader.of(row.clientId)) {
        if (upload.record.state == TransferState::Failed)
            return tr("%1: %2").arg(shownFileName(upload.record.name), upload.record.failure);
    }
    return {};
}

// The files of the rows that `which` picks have moved.
void TimelineModel::filesMoved(const std::function<bool(const TimelineRow &)> &which)
{
    for (int row = 0; row < count(); ++row) {
        if (which(m_rows[row]))
            Q_EMIT dataChanged(index(row), index(row), {AttachmentsRole, StatusRole, FailureTextRole, AccessibleTextRole});
    }
}

QString TimelineModel::statusText(const TimelineRow &row) const
{
    if (row.failed || !uploadFailure(row).isEmpty())
        return QStringLiteral("failed");
    if (row.pending)
        return row.acknowledged ? QStringLiteral("sent") : QStringLiteral("pending");
    if (row.message.sender.id != m_core.cache.me() || row.message.deletedAt || row.message.type == MessageType::System)
        return {};
    return row.changing ? QStringLiteral("pending") : textOf(statusOf(m_core.cache, row.message));
}

QString TimelineModel::accessibleText(const TimelineRow &row, int at) const
{
    const Message &message = row.message;
    if (message.type == MessageType::System)
        return systemTextOf(message);
    const bool own = message.sender.id == m_core.cache.me();
    const QString who = own ? tr("You") : shownName(message.sender);
    QStringList said = row.pending ? filesInWords(message.type, m_core.uploader.of(row.clientId)) : filesInWords(message);
    if (message.deletedAt)
        said = {tr("message deleted")};
    else if (!message.content.isEmpty())
        said.append(previewOf(message.content));
    const QString words = said.join(u' ');
    QStringList sentence{tr("%1, %2: %3").arg(who, clockText(message.sentAt), words)};
    if (value(row, at, StartsDayRole).toBool())
        sentence.prepend(value(row, at, DateTextRole).toString());
    if (message.replyTo)
        sentence.append(tr("In reply to %1.").arg(shownName(message.replyTo->sender)));
    if (message.editedAt && !message.deletedAt)
        sentence.append(tr("Edited."));
    const QString status = statusText(row);
    if (status == u"failed")
        sentence.append(tr("Not sent: %1").arg(row.failed ? row.failure : uploadFailure(row)));
    else if (status == u"pending")
        sentence.append(tr("Waiting to be sent."));
    else if (status == u"sent")
        sentence.append(tr("Sent."));
    else if (status == u"delivered")
        sentence.append(tr("Delivered."));
    else if (status == u"read")
        sentence.append(tr("Read."));
    for (const Reaction &reaction : message.reactions)
        sentence.append(tr("%1 from %n person(s).", nullptr, reaction.count).arg(reaction.emoji));
    return sentence.join(u' ');
}

QVariant TimelineModel::value(const TimelineRow &row, int at, int role) const
{
    const Message &message = row.message;
    const bool own = message.sender.id == m_core.cache.me();
    switch (role) {
    case MessageIdRole: return message.id.isNull() ? QString() : message.id.toString();
    case ClientIdRole: return row.clientId.isNull() ? QString() : row.clientId.toString();
    case SeqRole: return row.seq();
    case KindRole: return kindOf(message);
    case OwnRole: return own;
    case SenderIdRole: return message.sender.id.toString();
    case SenderNameRole: return shownName(message.sender);
    case SenderInitialsRole: return initialsOf(shownName(message.sender));
    case SenderColorIndexRole: return colorIndexOf(message.sender.id.uuid());
    case SenderAvatarUrlRole: return message.sender.avatarUrl.value.value_or(QString());
    case PlainTextRole: return message.deletedAt ? QString() : message.content;
    case RichTextRole: return row.richText;
    case FoundTextRole:
        if (m_found.isEmpty() || message.deletedAt)
            return QString();
        return row.richText.isEmpty() ? m_found.markedText(message.content) : m_found.markedMarkup(row.richText);
    case JumboRole: return row.jumbo;
    case TimeTextRole: return clockText(message.sentAt);
    case DateTextRole: return dayText(message.sentAt, QDateTime::currentDateTime());
    case StartsDayRole: {
        const TimelineRow *before = older(at);
        return before ? dayOf(before->message.sentAt) != dayOf(message.sentAt) : row.pending || message.seq <= 1;
    }
    case FirstOfGroupRole: return !older(at) || !sameTurn(*older(at), row) || value(row, at, UnreadLineAboveRole).toBool();
    case LastOfGroupRole: return !newer(at) || !sameTurn(row, *newer(at)) || value(*newer(at), at - 1, UnreadLineAboveRole).toBool();
    case StatusRole: return statusText(row);
    case FailureTextRole: return row.failure; // a file's own stands beside it
    case EditedRole: return message.editedAt.has_value() && !message.deletedAt;
    case PinnedRole: return message.pinned.value_or(false);
    case CanEditRole: return mayEdit(row);
    case CanDeleteRole: return !row.pending && canDelete(m_core, message);
    case ReplyToIdRole: return message.replyTo ? message.replyTo->id.toString() : QString();
    case ReplySenderRole: return message.replyTo ? shownName(message.replyTo->sender) : QString();
    case ReplyTextRole:
        if (message.replyTo && message.replyTo->content.isEmpty() && !message.replyTo->deletedAt) { // files without words
            const auto answered = m_core.cache.message(message.replyTo->id);
            return answered ? filesInWords(*answered).value(0) : QString();
        }
        return !message.replyTo ? QString() : message.replyTo->deletedAt ? tr("Message deleted") : previewOf(message.replyTo->content);
    case ReplyColorIndexRole: return message.replyTo ? colorIndexOf(message.replyTo->sender.id.uuid()) : 0;
    case ReactionsRole: return reactionsOf(message, m_core.cache.me());
    case MentionsMeRole: return !own && message.mentions.contains(m_core.cache.me());
    case AttachmentsRole: return message.deletedAt ? QVariantList() : row.pending ? attachmentsOf(m_core.uploader.of(row.clientId)) : attachmentsOf(m_core, message);
    case UnreadLineAboveRole: return at == firstUnreadIndex();
    case SystemTextRole: return message.type == MessageType::System ? systemTextOf(message) : QString();
    case AccessibleTextRole: return accessibleText(row, at);
    default: return {};
    }
}

} // namespace confab
