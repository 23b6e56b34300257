#include "tests/chaos/Judge.h"

namespace confab::test {

namespace {

// All that is known of what one person sent under one client id.
struct Sending {
    const Record *first = nullptr; // invocation
    const Record *answer = nullptr;
    const Record *lastFailure = nullptr;
    int invoked = 0;
    int failed = 0;
    bool maybeLater = false; // failed by the storage, which may find it again when it recovers
};

using Key = std::pair<int, int>; // person, client id

class Effects
{
public:
    Effects(const Evidence &evidence, Breaches &breaches)
        : m_evidence(evidence)
        , m_breaches(breaches)
    {
    }

    void judge()
    {
        readStored();
        for (const Record &record : m_evidence.histories.records) {
            if (record.op == Op::Kill)
                m_lastKill = record.t;
        }
        for (const Record &record : m_evidence.histories.records) {
            if (record.t < m_evidence.since)
                continue;
            if (record.op == Op::Send)
                send(record);
            else if (record.outcome == Outcome::Ok && record.op == Op::Change)
                change(record);
            else if (record.outcome == Outcome::Ok && record.op == Op::Mark)
                mark(record);
        }
        refusals();
        sessionOrder();
    }

private:
    void say(int promise, const Record &record, const QString &what)
    {
        m_breaches.add(promise, QStringLiteral("%1: %2 (%3)").arg(m_evidence.message(record.chat, record.seq, record.clientId), what,
                                                                 m_evidence.histories.place(record)));
    }

    void readStored()
    {
        for (auto chat = m_evidence.log.chats.begin(); chat != m_evidence.log.chats.end(); ++chat) {
            for (const StoredLog::Message &message : chat->messages) {
                if (!message.clientId)
                    continue;
                const Key key{message.sender, message.clientId};
                if (m_stored.contains(key))
                    m_breaches.add(2, m_evidence.message(chat.key(), message.seq, message.clientId)
                                          + QStringLiteral(": stored twice, also as seq %1").arg(m_stored.value(key).second));
                else
                    m_stored.insert(key, {chat.key(), message.seq});
            }
        }
    }

    void send(const Record &record)
    {
        const Key key{record.actor, record.clientId};
        Sending &sending = m_sendings[key];
        switch (record.outcome) {
        case Outcome::Invoke:
            if (sending.invoked++ == 0) {
                sending.first = &record;
                m_inOrder.push_back(&record);
            }
            break;
        case Outcome::Ok:
            acknowledged(record, sending, key);
            break;
        case Outcome::Fail:
            ++sending.failed;
            sending.lastFailure = &record;
            sending.maybeLater |= m_evidence.nameOf(record.code) == u"unavailable" && record.t < m_lastKill;
            break;
        default:
            break;
        }
    }

    void acknowledged(const Record &record, Sending &sending, const Key &key)
    {
        if (sending.answer && (sending.answer->seq != record.seq || sending.answer->chat != record.chat || sending.answer->id != record.id))
            say(2, record, QStringLiteral("acknowledged before as seq %1 (%2)").arg(sending.answer->seq).arg(m_evidence.histories.place(*sending.answer)));
        sending.answer = &record;
        const auto stored = m_stored.constFind(key);
        if (stored == m_stored.constEnd())
            return say(1, record, QStringLiteral("acknowledged, but not in the database"));
        if (*stored != std::pair(record.chat, record.seq))
            return say(2, record, QStringLiteral("acknowledged, but stored as seq %1").arg(stored->second));
        const StoredLog::Message *message = m_evidence.log.message(record.chat, record.seq);
        if (record.id && message->id != record.id)
            say(2, record, QStringLiteral("acknowledged with another id than stored"));
        if (message->rev < record.rev)
            say(1, record, QStringLiteral("acknowledged at rev %1, but the database has %2").arg(record.rev).arg(message->rev));
    }

    void change(const Record &record)
    {
        const StoredLog::Message *message = m_evidence.log.message(record.chat, record.seq);
        if (!message || message->rev < record.rev)
            say(1, record, QStringLiteral("%1 acknowledged at rev %2, but the database has %3").arg(m_evidence.nameOf(record.event)).arg(record.rev)
                               .arg(message ? message->rev : 0));
    }

    void mark(const Record &record)
    {
        const auto marks = m_evidence.log.members.constFind({record.chat, record.actor});
        if (marks == m_evidence.log.members.constEnd())
            return; // left since
        const bool read = m_evidence.nameOf(record.event) == u"mark_as_read";
        const qint64 stored = read ? marks->read : marks->delivered;
        if (stored < record.seq)
            say(1, record, QStringLiteral("%1 acknowledged, but the database has %2").arg(m_evidence.nameOf(record.event)).arg(stored));
    }

    // What was refused every time it was tried has had no effect.
    void refusals()
    {
        for (auto sending = m_sendings.constBegin(); sending != m_sendings.constEnd(); ++sending) {
            if (sending->invoked > 0 && sending->failed == sending->invoked && !sending->answer && !sending->maybeLater && m_stored.contains(sending.key()))
                say(2, *sending->lastFailure, QStringLiteral("refused as %1, but stored").arg(m_evidence.nameOf(sending->lastFailure->code)));
        }
    }

    void sessionOrder()
    {
        QHash<Key, std::pair<qint64, const Record *>> last; // of a device in a chat
        for (const Record *record : m_inOrder) {
            const auto stored = m_stored.constFind({record->actor, record->clientId});
            if (stored == m_stored.constEnd() || stored->first != record->chat)
                continue;
            auto &[seq, before] = last[{record->device, record->chat}];
            if (before && stored->second < seq)
                say(5, *record, QStringLiteral("stored as seq %1, but sent by %2 after what became seq %3 (%4)").arg(stored->second)
                                    .arg(m_evidence.nameOf(record->device)).arg(seq).arg(m_evidence.histories.place(*before)));
            seq = stored->second;
            before = record;
        }
    }

    const Evidence &m_evidence;
    Breaches &m_breaches;
    QHash<Key, std::pair<int, qint64>> m_stored; // chat, seq
    QHash<Key, Sending> m_sendings;
    std::vector<const Record *> m_inOrder; // first invocations
    qint64 m_lastKill = 0;
};

} // namespace

void judgeEffects(const Evidence &evidence, Breaches &breaches)
{
    Effects(evidence, breaches).judge();
}

} // namespace confab::test
