#include "server/app/Metrics.h"

#include <QTest>

#include <thread>

using namespace confab;
using namespace std::chrono_literals;

class TestMetrics : public QObject
{
    Q_OBJECT

    static bool has(const Metrics &metrics, const char *line) { return metrics.text().split('\n').contains(line); }

private Q_SLOTS:
    void countsByFixedLabels()
    {
        Metrics metrics;
        metrics.connectionOpened(Metrics::Transport::WebSocket);
        metrics.connectionOpened(Metrics::Transport::WebSocket);
        metrics.connectionClosed(Metrics::Transport::WebSocket);
        metrics.eventReceived("send_message");
        metrics.eventReceived("made up by a client");
        metrics.eventDelivered("message_received", 40);
        metrics.operationDone("send_message", 3ms, {});
        metrics.operationDone("GET /chats/{chatId}/messages", 30ms, ErrorCode::NotFound);
        metrics.rateLimited(protocol::RateKind::Message);
        metrics.authFailed(Metrics::AuthFailure::ReusedToken);
        QVERIFY(has(metrics, "confab_connections{transport=\"websocket\"} 1"));
        QVERIFY(has(metrics, "confab_connections_opened_total{transport=\"websocket\"} 2"));
        QVERIFY(has(metrics, "confab_events_received_total{event=\"send_message\"} 1"));
        QVERIFY(has(metrics, "confab_events_received_total{event=\"other\"} 1"));
        QVERIFY(!metrics.text().contains("made up"));
        QVERIFY(has(metrics, "confab_events_delivered_total{event=\"message_received\"} 40"));
        QVERIFY(has(metrics, "confab_hub_deliveries_total 40"));
        QVERIFY(has(metrics, "confab_operation_seconds_bucket{operation=\"send_message\",le=\"0.005\"} 1"));
        QVERIFY(has(metrics, "confab_operation_seconds_count{operation=\"GET /chats/:chatId/messages\"} 1"));
        QVERIFY(has(metrics, "confab_operation_failures_total{code=\"not_found\"} 1"));
        QVERIFY(has(metrics, "confab_rate_limited_total{kind=\"message\"} 1"));
        QVERIFY(has(metrics, "confab_auth_failures_total{reason=\"reused_token\"} 1"));
    }

    void asksSourcesAtEachScrape()
    {
        Metrics metrics;
        int waiting = 0;
        metrics.addSource([&waiting] {
            return std::vector<Metrics::Sample>{{"confab_database_waiting", "Jobs that wait", false, double(++waiting), {{"kind", "write"}}},
                                                {"confab_database_waiting", "Jobs that wait", false, 7, {{"kind", "read"}}}};
        });
        metrics.text();
        QVERIFY(has(metrics, "confab_database_waiting{kind=\"write\"} 2"));
        QVERIFY(has(metrics, "confab_database_waiting{kind=\"read\"} 7"));
        QCOMPARE(metrics.text().count("# TYPE confab_database_waiting gauge"), 1);
        QVERIFY(metrics.text().contains("confab_process_resident_memory_bytes "));
    }

    void everyNameIsOurs()
    {
        const Metrics metrics;
        for (const QByteArray &line : metrics.text().split('\n'))
            QVERIFY2(line.isEmpty() || line.startsWith('#') || line.startsWith("confab_"), line.constData());
    }

    void threadsCountTogether()
    {
        Metrics metrics;
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&metrics] { for (int n = 0; n < 10'000; ++n) metrics.published(); });
        threads.clear();
        QVERIFY(has(metrics, "confab_bus_publications_total 40000"));
    }
};

QTEST_APPLESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
