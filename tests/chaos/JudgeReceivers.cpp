#include "tests/chaos/Judge.h"

namespace confab::test {

namespace {

using Key = std::pair<int, int>;

// What one device holds of one chat.
struct Holding {
    qint64 start = -1;     // the rev it began above; -1: it has not begun
    qint64 position = -1;
    qint64 item = -1;      // the last of the catch-up that is being applied
    qint64 windowEnd = -1; // and the rev that it leads to
    QHash<qint64, qint64> revs; // by seq
    const Record *last = nullptr;
    const Record *state = nullptr;
};

class Receivers
{
public:
    Receivers(const Evidence &evidence, Breaches &breaches)
        : m_evidence(evidence)
        , m_breaches(breaches)
    {
    }

    void judge()
    {
        for (const Record &record : m_evidence.histories.records) {
            if (record.op == Op::Send && record.outcome == Outcome::Invoke && !m_firstSent.contains(record.clientId))
                m_firstSent.insert(record.clientId, record.t);
        }
        for (const Record &record : m_evidence.histories.records)
            take(record);
        if (m_quiet) {
            for (auto holding = m_holdings.constBegin(); holding != m_holdings.constEnd(); ++holding) {
                if (holding->state)
                    settled(holding.key().second, *holding);
            }
        }
        agreement();
    }

private:
    void say(int promise, const Record &record, const QString &what)
    {
        m_breaches.add(promise, QStringLiteral("%1, at %2: %3 (%4)").arg(m_evidence.message(record.chat, record.seq, record.clientId),
                                    m_evidence.nameOf(record.device), what, m_evidence.histories.place(record)));
    }

    void take(const Record &record)
    {
        switch (record.op) {
        case Op::Receive:
            exists(record);
            if (record.from >= 0) // applied at once
                apply(record);
            break;
        case Op::Apply:
            exists(record);
            apply(record);
            break;
        case Op::CatchUp:
            catchUp(record);
            break;
        case Op::Reset:
            reset(record);
            break;
        case Op::State:
            m_holdings[{record.device, record.chat}].state = &record;
            break;
        case Op::Quiet:
            m_quiet = &record;
            break;
        default:
            break;
        }
    }

    void exists(const Record &record)
    {
        if (record.t < m_evidence.since)
            return;
        const StoredLog::Message *message = m_evidence.log.message(record.chat, record.seq);
        if (!message)
            return say(6, record, QStringLiteral("told, but not in the database"));
        if (record.clientId && message->clientId != record.clientId)
            return say(6, record, QStringLiteral("told, but the database has clientId %1 there").arg(m_evidence.nameOf(message->clientId)));
        if (record.id && message->id != record.id)
            return say(6, record, QStringLiteral("told with another id than stored"));
        if (message->rev < record.rev)
            return say(6, record, QStringLiteral("told at rev %1, but the database has it at %2").arg(record.rev).arg(message->rev));
        if (m_firstSent.value(record.clientId) > record.t)
            say(6, record, QStringLiteral("told before it was sent"));
    }

    void apply(const Record &record)
    {
        Holding &holding = m_holdings[{record.device, record.chat}];
        if (m_evidence.nameOf(record.event) == u"changes") {
            if (record.rev <= holding.item || record.rev > holding.windowEnd)
                say(4, record, QStringLiteral("rev %1 in a catch-up that was at %2 and ends at %3").arg(record.rev).arg(holding.item).arg(holding.windowEnd));
            holding.item = record.rev;
        } else {
            begin(holding, record);
            if (record.rev != holding.position + 1)
                say(4, record, QStringLiteral("rev %1 applied after %2").arg(record.rev).arg(holding.position));
            holding.position = record.rev;
        }
        if (qint64 &rev = holding.revs[record.seq]; record.rev > rev)
            rev = record.rev;
        holding.last = &record;
    }

    void catchUp(const Record &record)
    {
        Holding &holding = m_holdings[{record.device, record.chat}];
        begin(holding, record);
        if (record.from != holding.position || record.rev < record.from)
            say(4, record, QStringLiteral("caught up from %1 to %2 while at %3").arg(record.from).arg(record.rev).arg(holding.position));
        holding.item = record.from;
        holding.windowEnd = record.rev;
        if (record.rev > holding.position)
            holding.last = &record;
        holding.position = record.rev;
    }

    static void begin(Holding &holding, const Record &record)
    {
        if (holding.start < 0)
            holding.start = holding.position = record.from;
    }

    void reset(const Record &record)
    {
        for (auto holding = m_holdings.begin(); holding != m_holdings.end(); ++holding) {
            if (holding.key().first == record.device && (!record.chat || holding.key().second == record.chat))
                *holding = {};
        }
    }

    void settled(int chatName, const Holding &holding)
    {
        const StoredLog::Chat chat = m_evidence.log.chats.value(chatName);
        if (holding.position != chat.rev)
            return say(4, *holding.state, QStringLiteral("ended at rev %1, the chat at %2").arg(holding.position).arg(chat.rev));
        for (const StoredLog::Message &message : chat.messages) {
            if (message.rev > holding.start && holding.revs.value(message.seq) != message.rev)
                say(4, *holding.state, QStringLiteral("has seq %1 at rev %2, the database at %3").arg(message.seq).arg(holding.revs.value(message.seq)).arg(message.rev));
        }
        if (holding.last && holding.last->t > m_quiet->t + m_evidence.settling.count())
            say(4, *holding.last, QStringLiteral("applied %1 ms after it was quiet").arg((holding.last->t - m_quiet->t) / 1'000'000));
    }

    void agreement()
    {
        QHash<int, const Record *> ofChat;
        QHash<Key, const Record *> ofPerson;
        for (auto holding = m_holdings.constBegin(); holding != m_holdings.constEnd(); ++holding) {
            const Record *state = holding->state;
            if (!state)
                continue;
            const Record *&chat = ofChat[state->chat];
            if (!chat)
                chat = state;
            else if (chat->hash != state->hash || chat->rev != state->rev)
                say(8, *state, QStringLiteral("holds something else than %1 (%2)").arg(m_evidence.nameOf(chat->device), m_evidence.histories.place(*chat)));
            const Record *&person = ofPerson[{state->chat, state->actor}];
            if (!person)
                person = state;
            else if (person->from != state->from)
                say(8, *state, QStringLiteral("has read up to %1, %2 to %3").arg(state->from).arg(m_evidence.nameOf(person->device)).arg(person->from));
        }
    }

    const Evidence &m_evidence;
    Breaches &m_breaches;
    QHash<Key, Holding> m_holdings; // device, chat
    QHash<int, qint64> m_firstSent; // client id → its first invocation
    const Record *m_quiet = nullptr;
};

} // namespace

void judgeReceivers(const Evidence &evidence, Breaches &breaches)
{
    Receivers(evidence, breaches).judge();
}

} // namespace confab::test
