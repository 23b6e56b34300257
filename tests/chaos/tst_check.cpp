#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// confab-check itself: says nothing of a history in which all went well, and of each defect planted in it which promise it
// breaks, and by which message.
class Check : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodHistoryPasses();
    void aPlantedDefectIsFound_data();
    void aPlantedDefectIsFound();
    void aChangeThatChangesNothingAccusesNobody();
    void whatCannotBeReadIsNotJudged();
    void aHistoryMayEndInTheMiddleOfALine();

private:
    struct Verdict {
        int code = -1;
        QString text;
    };
    Verdict check(const QStringList &lines, const QStringList &sql, const QByteArray &tail = {}) const;
};

namespace {

// Short names stand for UUIDs: `$c1` for the first client id, and so on.
QString spelled(QString text)
{
    static const QRegularExpression name(u"\\$([a-z]+)(\\d*)"_s);
    for (auto match = name.match(text); match.hasMatch(); match = name.match(text)) {
        const QString digits = QString::fromLatin1(match.captured(1).toLatin1().toHex()).leftJustified(8, u'0', true) + match.captured(2).rightJustified(4, u'0');
        text.replace(match.capturedStart(), match.capturedLength(), u"00000000-0000-7000-8000-"_s + digits);
    }
    return text;
}

QString line(const QString &fields)
{
    return u"{%1}"_s.arg(fields);
}

QString seen(const QString &actor, const QString &device, const QString &op, const QString &event, int message, int rev, int from = -1)
{
    QString text = uR"("op":"%1","actor":"$%2","device":"%3","chat":"$chat","clientId":"$c%4","id":"$m%4","event":"%5","seq":%4,"rev":%6)"_s
                       .arg(op, actor, device).arg(message).arg(event).arg(rev);
    if (from >= 0)
        text += u",\"from\":%1"_s.arg(from);
    return line(text);
}

QString received(const QString &actor, const QString &device, int message, int rev, const QString &event = u"message_received"_s)
{
    return seen(actor, device, u"receive"_s, event, message, rev, rev - 1);
}

QString sent(const QString &actor, const QString &device, const QString &kind, int message, int rev = 0)
{
    QString text = uR"("op":"send","kind":"%1","actor":"$%2","device":"%3","chat":"$chat","clientId":"$c%4")"_s.arg(kind, actor, device).arg(message);
    if (rev)
        text += uR"(,"id":"$m%1","seq":%1,"rev":%2)"_s.arg(message).arg(rev);
    return line(text);
}

QString ready(const QString &actor, const QString &device, const QString &epoch = u"one"_s)
{
    return line(uR"("op":"ready","actor":"$%1","device":"%2","epoch":"%3")"_s.arg(actor, device, epoch));
}

QString state(const QString &actor, const QString &device, int read, const QString &hash = u"same"_s)
{
    return line(uR"("op":"state","actor":"$%1","device":"%2","chat":"$chat","hash":"%3","rev":5,"from":%4)"_s.arg(actor, device, hash).arg(read));
}

QString receipt(int seq)
{
    return line(uR"("op":"receipt","actor":"$anna","device":"anna/1","chat":"$chat","user":"$bao","event":"messages_read","seq":%1)"_s.arg(seq));
}

QString plain(const QString &op, const QString &kind, const QString &actor, const QString &device, const QString &more = {})
{
    return line(uR"("op":"%1","kind":"%2","actor":"$%3","device":"%4","chat":"$chat"%5)"_s.arg(op, kind, actor, device, more));
}

const QString quiet = uR"({"op":"quiet"})"_s;
const QString restore = uR"({"op":"restore"})"_s;

// Anna with three devices, Bao with one, and Carl, who is removed. Message n has seq n, and client id $cn.
QStringList goodLines()
{
    return {
        ready(u"anna"_s, u"anna/1"_s), ready(u"anna"_s, u"anna/2"_s), ready(u"bao"_s, u"bao/1"_s), ready(u"carl"_s, u"carl/1"_s),
        sent(u"anna"_s, u"anna/1"_s, u"invoke"_s, 1), sent(u"anna"_s, u"anna/1"_s, u"ok"_s, 1, 1), seen(u"anna"_s, u"anna/1"_s, u"apply"_s, u"ack"_s, 1, 1, 0),
        received(u"anna"_s, u"anna/2"_s, 1, 1), received(u"bao"_s, u"bao/1"_s, 1, 1), received(u"carl"_s, u"carl/1"_s, 1, 1),
        sent(u"anna"_s, u"anna/1"_s, u"invoke"_s, 2), sent(u"anna"_s, u"anna/1"_s, u"ok"_s, 2, 2), seen(u"anna"_s, u"anna/1"_s, u"apply"_s, u"ack"_s, 2, 2, 1),
        received(u"anna"_s, u"anna/2"_s, 2, 2), received(u"bao"_s, u"bao/1"_s, 2, 2), received(u"carl"_s, u"carl/1"_s, 2, 2),
        sent(u"bao"_s, u"bao/1"_s, u"invoke"_s, 3), sent(u"bao"_s, u"bao/1"_s, u"unknown"_s, 3), sent(u"bao"_s, u"bao/1"_s, u"invoke"_s, 3),
        sent(u"bao"_s, u"bao/1"_s, u"ok"_s, 3, 3), seen(u"bao"_s, u"bao/1"_s, u"apply"_s, u"ack"_s, 3, 3, 2),
        received(u"anna"_s, u"anna/1"_s, 3, 3), received(u"anna"_s, u"anna/2"_s, 3, 3), received(u"carl"_s, u"carl/1"_s, 3, 3),
        plain(u"change"_s, u"invoke"_s, u"anna"_s, u"anna/1"_s, uR"(,"id":"$m1","event":"edit_message","seq":1)"_s),
        plain(u"change"_s, u"ok"_s, u"anna"_s, u"anna/1"_s, uR"(,"id":"$m1","event":"edit_message","seq":1,"rev":4)"_s),
        seen(u"anna"_s, u"anna/1"_s, u"apply"_s, u"ack"_s, 1, 4, 3), received(u"anna"_s, u"anna/2"_s, 1, 4, u"message_edited"_s),
        received(u"bao"_s, u"bao/1"_s, 1, 4, u"message_edited"_s), received(u"carl"_s, u"carl/1"_s, 1, 4, u"message_edited"_s),
        receipt(2), plain(u"mark"_s, u"ok"_s, u"bao"_s, u"bao/1"_s, uR"(,"event":"mark_as_read","seq":3)"_s), receipt(3),
        plain(u"remove"_s, u"invoke"_s, u"anna"_s, u"owner"_s, uR"(,"user":"$carl")"_s), plain(u"remove"_s, u"ok"_s, u"anna"_s, u"owner"_s, uR"(,"user":"$carl")"_s),
        sent(u"bao"_s, u"bao/1"_s, u"invoke"_s, 5), plain(u"send"_s, u"fail"_s, u"bao"_s, u"bao/1"_s, uR"(,"clientId":"$c5","code":"invalid_argument")"_s),
        sent(u"bao"_s, u"bao/1"_s, u"invoke"_s, 4), sent(u"bao"_s, u"bao/1"_s, u"ok"_s, 4, 5), seen(u"bao"_s, u"bao/1"_s, u"apply"_s, u"ack"_s, 4, 5, 4),
        received(u"anna"_s, u"anna/1"_s, 4, 5), received(u"anna"_s, u"anna/2"_s, 4, 5),
        plain(u"read"_s, u"invoke"_s, u"carl"_s, u"carl/1"_s), plain(u"read"_s, u"fail"_s, u"carl"_s, u"carl/1"_s),
        ready(u"anna"_s, u"anna/3"_s), line(uR"("op":"catchup","actor":"$anna","device":"anna/3","chat":"$chat","rev":5,"from":0)"_s),
        seen(u"anna"_s, u"anna/3"_s, u"apply"_s, u"changes"_s, 2, 2), seen(u"anna"_s, u"anna/3"_s, u"apply"_s, u"changes"_s, 3, 3),
        seen(u"anna"_s, u"anna/3"_s, u"apply"_s, u"changes"_s, 1, 4), seen(u"anna"_s, u"anna/3"_s, u"apply"_s, u"changes"_s, 4, 5),
        quiet, state(u"anna"_s, u"anna/1"_s, 2), state(u"anna"_s, u"anna/2"_s, 2), state(u"anna"_s, u"anna/3"_s, 2), state(u"bao"_s, u"bao/1"_s, 4),
    };
}

// What the server noted of it.
QString told(int message, int rev)
{
    return line(uR"("op":"tell","actor":"server","chat":"$chat","clientId":"$c%1","id":"$m%1","event":"message_received","seq":%1,"rev":%2)"_s.arg(message).arg(rev));
}

QString row(int seq, int rev, const QString &sender, int clientId, int id)
{
    return u"INSERT INTO messages VALUES (%1, %2, x'$m%3', x'$%4', x'$c%5')"_s.arg((qint64(1) << 32) + seq).arg((qint64(1) << 32) + rev).arg(id).arg(sender).arg(clientId);
}

QStringList goodRows()
{
    return {
        u"CREATE TABLE confab (epoch TEXT)"_s, u"INSERT INTO confab VALUES ('one')"_s,
        u"CREATE TABLE chats (key INTEGER, id BLOB, seq INTEGER, rev INTEGER)"_s, u"INSERT INTO chats VALUES (1, x'$chat', 4, 5)"_s,
        u"CREATE TABLE messages (pos INTEGER, change INTEGER, id BLOB, sender BLOB, client_id BLOB)"_s,
        row(1, 4, u"anna"_s, 1, 1), row(2, 2, u"anna"_s, 2, 2), row(3, 3, u"bao"_s, 3, 3), row(4, 5, u"bao"_s, 4, 4),
        u"CREATE TABLE members (chat_key INTEGER, user_id BLOB, delivered_seq INTEGER, read_seq INTEGER)"_s,
        u"INSERT INTO members VALUES (1, x'$anna', 2, 2), (1, x'$bao', 4, 4)"_s,
    };
}

} // namespace

Check::Verdict Check::check(const QStringList &lines, const QStringList &sql, const QByteArray &tail) const
{
    const QTemporaryDir dir;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"made"_s);
        database.setDatabaseName(dir.filePath(u"confab.db"_s));
        if (!database.open())
            return {};
        for (const QString &statement : QStringList{u"PRAGMA synchronous=OFF"_s} + sql) {
            QString bytes = spelled(statement);
            static const QRegularExpression dashes(u"(x'[0-9a-f]+)-(?=[0-9a-f-]+')"_s);
            while (bytes.contains(dashes))
                bytes.replace(dashes, u"\\1"_s);
            QSqlQuery query(database);
            if (!query.exec(bytes))
                return {-1, query.lastError().text()};
        }
    }
    QSqlDatabase::removeDatabase(u"made"_s);
    QFile history(dir.filePath(u"history.jsonl"_s));
    if (!history.open(QIODevice::WriteOnly))
        return {};
    qint64 time = 1'000'000'000;
    for (const QString &line : lines) {
        QString timed = spelled(line);
        // A millisecond later than the line before, unless it has a time of its own.
        if (!timed.contains(u"\"t\":"_s))
            timed.insert(1, u"\"t\":%1,"_s.arg(time += 1'000'000));
        history.write(timed.toUtf8() + '\n');
    }
    history.write(tail);
    history.close();
    QProcess process;
    process.start(qEnvironmentVariable("CONFAB_BIN_DIR", QStringLiteral(CONFAB_DEFAULT_BIN_DIR)) + u"/confab-check"_s,
                  {u"--database"_s, dir.filePath(u"confab.db"_s), history.fileName()});
    if (!process.waitForFinished())
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError())};
}

void Check::aGoodHistoryPasses()
{
    const Verdict verdict = check(goodLines(), goodRows());
    QVERIFY2(verdict.code == 0, qPrintable(verdict.text));
    QVERIFY(verdict.text.contains(u"every promise kept"));
    const Verdict withServers = check(QStringList{told(1, 1), told(2, 2), told(3, 3), told(1, 4), told(4, 5)} + goodLines(), goodRows());
    QVERIFY2(withServers.code == 0, qPrintable(withServers.text));
}

void Check::aPlantedDefectIsFound_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QString>("promise");
    QTest::addColumn<QString>("named");

    const auto stored = [](const char *name, const QString &promise, const QString &named, const QStringList &statements) {
        QTest::newRow(name) << goodLines() << goodRows() + statements << promise << named;
    };
    // `line` instead of the first that equals `instead`; without either, it is taken out or put at the end.
    const auto written = [](const char *name, const QString &promise, const QString &named, const QString &instead, const QString &line) {
        QStringList lines = goodLines();
        const qsizetype at = instead.isEmpty() ? lines.size() : lines.indexOf(instead);
        QVERIFY2(at >= 0, name);
        if (at < lines.size())
            lines.removeAt(at);
        if (!line.isEmpty())
            lines.insert(at, line);
        QTest::newRow(name) << lines << goodRows() << promise << named;
    };
    const auto server = [](const char *name, const QString &promise, const QString &named, const QStringList &tells, const QStringList &after = {}) {
        QTest::newRow(name) << tells + goodLines() + after << goodRows() << promise << named;
    };
    server("the server tells what is not stored", u"I6"_s, u"$c5"_s, {told(1, 1), told(2, 2), told(3, 3), told(1, 4), told(4, 5), told(5, 6)});
    server("the server tells a change that is not stored", u"I6"_s, u"$c2"_s, {told(1, 1), told(2, 2), told(3, 3), told(1, 4), told(4, 5), told(2, 6)});
    server("somebody hears what the server did not tell", u"I6"_s, u"$c3"_s, {told(1, 1), told(2, 2), told(1, 4), told(4, 5)});
    server("somebody hears before the server tells", u"I6"_s, u"$c4"_s, {told(1, 1), told(2, 2), told(3, 3), told(1, 4)}, {told(4, 5)});
    server("the server tells out of order", u"I3"_s, u"$c2"_s, {told(1, 1), told(3, 3), told(2, 2), told(1, 4), told(4, 5)});
    const auto before = [](const char *name, const QString &promise, const QString &named, const QString &line) {
        QTest::newRow(name) << QStringList{line} + goodLines() << goodRows() << promise << named;
    };
    const QString pos = u"4294967296 + "_s;

    stored("an acknowledged message is gone", u"I1"_s, u"$c4"_s, {u"DELETE FROM messages WHERE pos = "_s + pos + u'4', u"UPDATE chats SET seq = 3"_s});
    stored("an acknowledged edit is gone", u"I1"_s, u"seq 1"_s, {u"UPDATE messages SET change = %1 1 WHERE pos = %1 1"_s.arg(pos)});
    stored("an acknowledged mark is gone", u"I1"_s, u"seq 3"_s, {u"UPDATE members SET read_seq = 2 WHERE user_id = x'$bao'"_s});

    stored("a message is stored twice", u"I2"_s, u"$c1"_s, {row(5, 6, u"anna"_s, 1, 9), u"UPDATE chats SET seq = 5, rev = 6"_s});
    written("two acknowledgements differ", u"I2"_s, u"$c1"_s, {}, sent(u"anna"_s, u"anna/1"_s, u"ok"_s, 1, 1).replace(u"\"seq\":1"_s, u"\"seq\":2"_s));
    written("an acknowledgement is of another place", u"I2"_s, u"$c4"_s, sent(u"bao"_s, u"bao/1"_s, u"ok"_s, 4, 5),
            sent(u"bao"_s, u"bao/1"_s, u"ok"_s, 4, 5).replace(u"\"seq\":4"_s, u"\"seq\":3"_s));
    stored("what was refused is stored", u"I2"_s, u"$c5"_s, {row(5, 6, u"bao"_s, 5, 5), u"UPDATE chats SET seq = 5, rev = 6"_s});
    written("an acknowledgement is of another id", u"I2"_s, u"$c4"_s, sent(u"bao"_s, u"bao/1"_s, u"ok"_s, 4, 5),
            sent(u"bao"_s, u"bao/1"_s, u"ok"_s, 4, 5).replace(u"$m4"_s, u"$m7"_s));

    stored("a seq is missing", u"I3"_s, u"seq 5"_s, {u"UPDATE messages SET pos = %1 5 WHERE pos = %1 4"_s.arg(pos), u"UPDATE chats SET seq = 5"_s});
    stored("the counter is ahead", u"I3"_s, u"seq 4"_s, {u"UPDATE chats SET seq = 6"_s});
    stored("two changes have one rev", u"I3"_s, u"$c3"_s, {u"UPDATE messages SET change = %1 2 WHERE pos = %1 3"_s.arg(pos)});
    stored("a rev is above the chat's", u"I3"_s, u"$c4"_s, {u"UPDATE chats SET rev = 4"_s});
    written("one seq is told of two messages", u"I3"_s, u"$c9"_s, received(u"bao"_s, u"bao/1"_s, 2, 2), received(u"bao"_s, u"bao/1"_s, 2, 2).replace(u"$c2"_s, u"$c9"_s));

    written("a change is skipped", u"I4"_s, u"seq 2"_s, received(u"anna"_s, u"anna/2"_s, 2, 2), {});
    written("a change is applied twice", u"I4"_s, u"$c4"_s, quiet, received(u"anna"_s, u"anna/2"_s, 4, 5));
    written("a catch-up leaves one out", u"I4"_s, u"seq 1"_s, seen(u"anna"_s, u"anna/3"_s, u"apply"_s, u"changes"_s, 1, 4), {});
    written("a catch-up goes back", u"I4"_s, u"$c3"_s, seen(u"anna"_s, u"anna/3"_s, u"apply"_s, u"changes"_s, 2, 2), seen(u"anna"_s, u"anna/3"_s, u"apply"_s, u"changes"_s, 3, 3));
    written("a catch-up begins elsewhere", u"I4"_s, u"anna/2"_s, quiet, line(uR"("op":"catchup","actor":"$anna","device":"anna/2","chat":"$chat","rev":5,"from":3)"_s));
    written("a device ends behind", u"I4"_s, u"anna/2"_s, received(u"anna"_s, u"anna/2"_s, 4, 5), {});
    {
        QStringList lines = goodLines();
        QString late = lines.takeAt(lines.indexOf(received(u"anna"_s, u"anna/2"_s, 4, 5)));
        lines += late.insert(1, u"\"t\":9000000000,"_s);
        QTest::newRow("a device catches up too late") << lines << goodRows() << u"I4"_s << u"anna/2"_s;
    }

    before("a device's messages change places", u"I5"_s, u"$c1"_s, sent(u"anna"_s, u"anna/1"_s, u"invoke"_s, 2));

    written("a message is told that is not stored", u"I6"_s, u"$c9"_s, {}, seen(u"bao"_s, u"bao/1"_s, u"receive"_s, u"message_received"_s, 9, 9));
    written("a message is told with another id", u"I6"_s, u"$c2"_s, received(u"bao"_s, u"bao/1"_s, 2, 2), received(u"bao"_s, u"bao/1"_s, 2, 2).replace(u"$m2"_s, u"$m7"_s));
    written("an edit is told that is not stored", u"I6"_s, u"seq 2"_s, {}, seen(u"bao"_s, u"bao/1"_s, u"receive"_s, u"message_edited"_s, 2, 6));
    before("a message is told before it is sent", u"I6"_s, u"$c4"_s, seen(u"bao"_s, u"bao/1"_s, u"receive"_s, u"message_received"_s, 4, 5));
    stored("a receipt is told that is not stored", u"I6"_s, u"$bao"_s, {u"UPDATE members SET read_seq = 1 WHERE user_id = x'$bao'"_s});

    written("a receipt falls", u"I7"_s, u"seq 1"_s, {}, receipt(1));
    stored("more is read than delivered", u"I7"_s, u"$bao"_s, {u"UPDATE members SET delivered_seq = 3 WHERE user_id = x'$bao'"_s});
    stored("more is delivered than there is", u"I7"_s, u"$bao"_s, {u"UPDATE members SET delivered_seq = 9 WHERE user_id = x'$bao'"_s});

    written("a device holds something else", u"I8"_s, u"anna/"_s, state(u"anna"_s, u"anna/2"_s, 2), state(u"anna"_s, u"anna/2"_s, 2, u"other"_s));
    written("a device does not know what another has read", u"I8"_s, u"anna/"_s, state(u"anna"_s, u"anna/3"_s, 2), state(u"anna"_s, u"anna/3"_s, 1));

    written("a message reaches one who was removed", u"I9"_s, u"$c4"_s, quiet, received(u"carl"_s, u"carl/1"_s, 4, 5));
    written("one who was removed reads", u"I9"_s, u"carl/1"_s, plain(u"read"_s, u"fail"_s, u"carl"_s, u"carl/1"_s), plain(u"read"_s, u"ok"_s, u"carl"_s, u"carl/1"_s));
    {
        QStringList lines = goodLines();
        lines.replaceInStrings(sent(u"bao"_s, u"bao/1"_s, u"invoke"_s, 4), sent(u"carl"_s, u"carl/1"_s, u"invoke"_s, 4));
        lines.replaceInStrings(sent(u"bao"_s, u"bao/1"_s, u"ok"_s, 4, 5), sent(u"carl"_s, u"carl/1"_s, u"ok"_s, 4, 5));
        QTest::newRow("one who was removed sends") << lines << goodRows() << u"I9"_s << u"$c4"_s;
    }
    stored("one who was removed is a member", u"I9"_s, u"$carl"_s, {u"INSERT INTO members VALUES (1, x'$carl', 1, 1)"_s});

    {
        QStringList lines = goodLines();
        lines.insert(lines.indexOf(quiet), ready(u"bao"_s, u"bao/1"_s, u"two"_s));
        lines.insert(lines.indexOf(quiet), received(u"bao"_s, u"bao/1"_s, 4, 6));
        QTest::newRow("a device goes on in another epoch") << lines << goodRows() << u"I10"_s << u"bao/1"_s;
        QTest::newRow("a restore keeps the epoch") << goodLines() + QStringList{restore, ready(u"bao"_s, u"bao/1"_s)} << goodRows() << u"I10"_s << u"bao/1"_s;
    }
    stored("another epoch is told than stored", u"I10"_s, u"bao/1"_s, {u"UPDATE confab SET epoch = 'two'"_s});
}

void Check::aPlantedDefectIsFound()
{
    QFETCH(QStringList, lines);
    QFETCH(QStringList, rows);
    QFETCH(QString, promise);
    QFETCH(QString, named);
    const Verdict verdict = check(lines, rows);
    QVERIFY2(verdict.code == 1, qPrintable(verdict.text));
    const QStringList said = verdict.text.split(u'\n');
    const bool found = std::ranges::any_of(said, [&](const QString &line) { return line.startsWith(promise + u':') && line.contains(spelled(named)); });
    QVERIFY2(found, qPrintable(verdict.text));
}

// It is answered with the rev of the change before it, which one who was removed since may well have heard of.
void Check::aChangeThatChangesNothingAccusesNobody()
{
    QStringList lines = goodLines();
    const qsizetype end = lines.indexOf(quiet);
    lines.insert(end, plain(u"change"_s, u"ok"_s, u"anna"_s, u"anna/1"_s, uR"(,"id":"$m1","event":"edit_message","seq":1,"rev":4)"_s));
    lines.insert(end, plain(u"change"_s, u"invoke"_s, u"anna"_s, u"anna/1"_s, uR"(,"id":"$m1","event":"edit_message","seq":1)"_s));
    const Verdict verdict = check(lines, goodRows());
    QVERIFY2(verdict.code == 0, qPrintable(verdict.text));
}

void Check::whatCannotBeReadIsNotJudged()
{
    QCOMPARE(check(goodLines() + QStringList{u"{\"op\":\"nonsense\"}"_s}, goodRows()).code, 2);
    QCOMPARE(check(goodLines(), {}).code, 2);
}

void Check::aHistoryMayEndInTheMiddleOfALine()
{
    const Verdict verdict = check(goodLines(), goodRows(), "{\"t\":99,\"op\":\"se");
    QVERIFY2(verdict.code == 0, qPrintable(verdict.text));
}

QTEST_GUILESS_MAIN(Check)
#include "tst_check.moc"
