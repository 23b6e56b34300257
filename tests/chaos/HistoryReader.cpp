#include "tests/chaos/HistoryReader.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace confab::test {

namespace {

const QHash<QString, Op> &ops()
{
    static const QHash<QString, Op> table{
        {QStringLiteral("send"), Op::Send},       {QStringLiteral("change"), Op::Change},   {QStringLiteral("mark"), Op::Mark},
        {QStringLiteral("receive"), Op::Receive}, {QStringLiteral("receipt"), Op::Receipt}, {QStringLiteral("apply"), Op::Apply},
        {QStringLiteral("catchup"), Op::CatchUp}, {QStringLiteral("reset"), Op::Reset},     {QStringLiteral("ready"), Op::Ready},
        {QStringLiteral("read"), Op::Read},       {QStringLiteral("add"), Op::Add},         {QStringLiteral("remove"), Op::Remove},
        {QStringLiteral("delete"), Op::Delete},   {QStringLiteral("state"), Op::State},     {QStringLiteral("kill"), Op::Kill},
        {QStringLiteral("tell"), Op::Tell},       {QStringLiteral("restore"), Op::Restore}, {QStringLiteral("quiet"), Op::Quiet},
    };
    return table;
}

const QHash<QString, Outcome> &outcomes()
{
    static const QHash<QString, Outcome> table{
        {QString(), Outcome::None},
        {QStringLiteral("invoke"), Outcome::Invoke},
        {QStringLiteral("ok"), Outcome::Ok},
        {QStringLiteral("fail"), Outcome::Fail},
        {QStringLiteral("unknown"), Outcome::Unknown},
    };
    return table;
}

} // namespace

int Names::of(const QByteArray &text)
{
    if (text.isEmpty())
        return 0;
    const auto known = m_numbers.constFind(text);
    if (known != m_numbers.constEnd())
        return *known;
    m_texts.push_back(text);
    return *m_numbers.insert(text, int(m_texts.size()) - 1);
}

QString Histories::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return path + QStringLiteral(": ") + file.errorString();
    files.push_back(QFileInfo(path).fileName());
    int number = 0;
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
        ++number;
        if (!line.endsWith('\n'))
            break;
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const auto op = ops().constFind(object[u"op"].toString());
        const auto outcome = outcomes().constFind(object[u"kind"].toString());
        if (op == ops().constEnd() || outcome == outcomes().constEnd() || !object[u"t"].isDouble())
            return QStringLiteral("%1:%2: not a line of a history").arg(path).arg(number);
        const auto name = [&](QStringView field) { return names.of(object[field].toString().toUtf8()); };
        const auto count = [&](QStringView field) { return object[field].toInteger(-1); };
        records.push_back({.t = object[u"t"].toInteger(), .seq = count(u"seq"), .rev = count(u"rev"), .from = count(u"from"),
                           .actor = name(u"actor"), .device = name(u"device"), .chat = name(u"chat"), .clientId = name(u"clientId"),
                           .id = name(u"id"), .user = name(u"user"), .event = name(u"event"), .code = name(u"code"),
                           .epoch = name(u"epoch"), .hash = name(u"hash"), .file = int(files.size()) - 1, .line = number,
                           .op = *op, .outcome = *outcome});
    }
    return {};
}

void Histories::sort()
{
    std::ranges::stable_sort(records, {}, &Record::t);
}

QString Histories::place(const Record &record) const
{
    return QStringLiteral("%1:%2").arg(files[size_t(record.file)]).arg(record.line);
}

} // namespace confab::test
