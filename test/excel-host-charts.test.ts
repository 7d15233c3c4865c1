import { open } from "./excel-host/open-workbook-in-page";

describe("charts", () => {
  test("keep their kind, their series with the places of their values, their titles and their alternative text", async () => {
    const { excel, host } = await open({ Months: [["Month", "This year", "Last year"], ["April", 3, 4], ["May", 5, 6]] });
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Months");
      const chart = sheet.charts.add("Line", sheet.getRange("A1:C3"), "Columns");
      chart.name = "Burglary by month";
      chart.title.text = "Burglary by month";
      chart.axes.valueAxis.minimum = 0;
      chart.legend.position = "Bottom";
      const average = chart.series.add("Three-year average");
      average.setValues(sheet.getRange("C2:C3"));
      average.setXAxisValues(sheet.getRange("A2:A3"));
      average.format.line.color = "#17375E";
      chart.setPosition("E2", "L20");
      sheet.shapes.getItem("Burglary by month").altTextDescription = "Burglary rose from 3 in April to 5 in May.";
      chart.series.load("items/name,count");
      await context.sync();
      expect(chart.series.items.map(({ name }) => name)).toEqual(["This year", "Last year", "Three-year average"]);
    });
    const [chart] = host.charts;
    expect(chart).toMatchObject({ name: "Burglary by month", type: "Line", alternativeText: "Burglary rose from 3 in April to 5 in May.", title: { text: "Burglary by month" }, over: "E2:L20", valueAxis: { minimum: 0 }, legend: { position: "Bottom" } });
    expect(chart?.series.map(({ values, xValues }) => [values, xValues])).toEqual([["Months!B2:B3", "Months!A2:A3"], ["Months!C2:C3", "Months!A2:A3"], ["Months!C2:C3", "Months!A2:A3"]]);
    expect(chart?.series[2]?.look).toEqual({ name: "Three-year average", lineColor: "#17375E" });
  });
});
