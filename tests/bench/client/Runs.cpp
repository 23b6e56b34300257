#include "tests/bench/client/Runs.h"

#include "client/Program.h"
#include "tests/bench/client/FrameMeter.h"
#include "tests/bench/client/Gauge.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTimer>

#include <algorithm>

namespace confab::bench {

namespace {

constexpr int openedChats = 60;
constexpr int flickFrames = 600;
constexpr qreal flickStep = 60; // pixels a frame: 3,600 a second at 60 Hz

QQuickItem *itemAt(QObject *from, std::initializer_list<const char *> path)
{
    for (const char *name : path)
        from = from ? from->property(name).value<QObject *>() : nullptr;
    return qobject_cast<QQuickItem *>(from);
}

QQuickItem *chatList(FrameMeter &meter)
{
    return itemAt(&meter.window(), {"shell", "chats", "list"});
}

QQuickItem *timeline(FrameMeter &meter)
{
    return itemAt(&meter.window(), {"shell", "pane", "timelineView", "list"});
}

bool hasRows(QQuickItem *list)
{
    QQuickItem *first = nullptr;
    return list && QMetaObject::invokeMethod(list, "itemAtIndex", Q_RETURN_ARG(QQuickItem *, first), Q_ARG(int, 0)) && first;
}

bool waitFor(FrameMeter &meter, auto condition)
{
    QElapsedTimer patience;
    patience.start();
    while (!condition() && patience.elapsed() < 20'000) {
        meter.window().update();
        meter.nextFrame();
    }
    return condition();
}

void idle(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

QJsonObject spread(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::ranges::sort(values);
    const auto at = [&](double share) { return values[std::min(values.size() - 1, size_t(share * double(values.size())))]; };
    return {{QStringLiteral("count"), int(values.size())}, {QStringLiteral("median"), at(0.5)}, {QStringLiteral("p99"), at(0.99)}, {QStringLiteral("most"), values.back()}};
}

QJsonObject own(const FrameMeter &meter)
{
    std::vector<double> values;
    for (const FrameMeter::Frame &frame : meter.frames())
        values.push_back(frame.own);
    QJsonObject figures = spread(values);
    figures[QStringLiteral("most_at")] = int(std::ranges::max_element(values) - values.begin()); // the frame, counted from 0
    figures[QStringLiteral("over_16")] = int(std::ranges::count_if(values, [](double ms) { return ms > 16; }));
    return figures;
}

void addMemory(QJsonObject &figures)
{
    figures[QStringLiteral("rss_kib")] = memory("Rss");
    figures[QStringLiteral("pss_kib")] = memory("Pss");
}

// At the newest end of the long chat, with everything in place.
QQuickItem *openLongChat(Program &program, FrameMeter &meter)
{
    if (!waitFor(meter, [&] { return hasRows(chatList(meter)); }))
        return nullptr;
    program.app().setCurrentChatId(program.app().chats()->get(0).value(QStringLiteral("chatId")).toString());
    if (!waitFor(meter, [&] { return hasRows(timeline(meter)); }))
        return nullptr;
    idle(1000);
    return timeline(meter);
}

// Moves by so many pixels and draws a frame; false where the end is reached.
bool move(FrameMeter &meter, QQuickItem *list, qreal by)
{
    const qreal top = list->property("originY").toReal();
    const qreal bottom = std::max(top, top + list->property("contentHeight").toReal() - list->height());
    const qreal from = list->property("contentY").toReal();
    const qreal to = std::clamp(from + by, top, bottom);
    list->setProperty("contentY", to);
    meter.window().update();
    meter.nextFrame();
    return to != from;
}

} // namespace

QJsonObject start(Program &, FrameMeter &meter)
{
    if (!meter.nextFrame() || !waitFor(meter, [&] { return hasRows(chatList(meter)); }))
        return {};
    QJsonObject figures{{QStringLiteral("wall_ms"), sinceStart()}, {QStringLiteral("processor_ms"), milliseconds(CLOCK_PROCESS_CPUTIME_ID)}};
    idle(500);
    addMemory(figures);
    return figures;
}

QJsonObject open(Program &program, FrameMeter &meter)
{
    if (!waitFor(meter, [&] { return hasRows(chatList(meter)); }))
        return {};
    idle(500);
    std::vector<double> wall;
    std::vector<double> processor;
    std::vector<double> ours;
    for (int row = 0; row < openedChats; ++row) {
        const QString chat = program.app().chats()->get(row).value(QStringLiteral("chatId")).toString();
        meter.clear();
        const double begun = milliseconds(CLOCK_MONOTONIC);
        const double used = milliseconds(CLOCK_THREAD_CPUTIME_ID);
        program.app().setCurrentChatId(chat);
        if (!waitFor(meter, [&] { return hasRows(timeline(meter)); }))
            return {};
        if (row > 0) { // the first one makes the pane, once
            wall.push_back(milliseconds(CLOCK_MONOTONIC) - begun);
            processor.push_back(milliseconds(CLOCK_THREAD_CPUTIME_ID) - used);
            ours.push_back(meter.frames().front().own);
        }
        idle(150);
    }
    return {{QStringLiteral("wall_ms"), spread(wall)}, {QStringLiteral("processor_ms"), spread(processor)}, {QStringLiteral("own_ms"), spread(ours)}};
}

QJsonObject scroll(Program &program, FrameMeter &meter)
{
    QQuickItem *list = openLongChat(program, meter);
    if (!list)
        return {};
    QJsonObject figures;
    addMemory(figures);
    figures[QStringLiteral("rss_before_kib")] = figures.take(QStringLiteral("rss_kib"));
    figures[QStringLiteral("pss_before_kib")] = figures.take(QStringLiteral("pss_kib"));

    meter.clear();
    for (int frame = 0; frame < flickFrames; ++frame)
        move(meter, list, -flickStep);
    figures[QStringLiteral("flick_up")] = own(meter);
    meter.clear();
    for (int frame = 0; frame < flickFrames / 2; ++frame)
        move(meter, list, flickStep);
    figures[QStringLiteral("flick_down")] = own(meter);

    // The rest a screenful a frame.
    TimelineModel &model = *program.app().timeline();
    meter.clear();
    QJsonArray along;
    qint64 reached = model.get(model.count() - 1).value(QStringLiteral("seq")).toLongLong();
    const qint64 stretch = std::max<qint64>(1, reached / 6);
    // At the top of what is loaded it waits for more, which comes after a frame.
    for (int still = 0; still < 10; ) {
        still = move(meter, list, -list->height() * 0.9) ? 0 : still + 1;
        const qint64 oldest = model.get(model.count() - 1).value(QStringLiteral("seq")).toLongLong();
        if (oldest / stretch < reached / stretch)
            along.append(memory("Rss"));
        reached = oldest;
    }
    figures[QStringLiteral("pages_up")] = own(meter);
    figures[QStringLiteral("rss_along_kib")] = along;
    figures[QStringLiteral("reached")] = reached;
    idle(500);
    addMemory(figures);
    return reached == 1 ? figures : QJsonObject{};
}

} // namespace confab::bench
