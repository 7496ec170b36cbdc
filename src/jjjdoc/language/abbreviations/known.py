"""Abbreviations that need no definition in a report, by category. Add one to the line of its kind."""

from __future__ import annotations

_KNOWN: dict[str, str] = {
    "countries and states": "UN US USA UK EU UAE USSR GDR DPRK ROK PRC HK HKSAR SAR NZ DC NYC LA GB NI",
    "international bodies": (
        "UNESCO UNICEF UNDP UNEP UNHCR UNFCCC IPCC WHO WTO IMF OECD OPEC NATO ASEAN APEC BRICS SCO AIIB ADB IAEA ILO"
        " IOC IPC FIFA UEFA NBA INTERPOL FAO WFP WIPO ICAO IMO ISO IEC ITU G7 G8 G20 COP"
    ),
    "China": "CPC PLA CAS CCTV CGTN CIIE CIFTIS BRI",
    "economy": (
        "GDP GNP GNI CPI PPI PMI FDI R&D SME SMEs MSME MSMEs VAT IPO IPOs ETF ESG PPP M&A ROI ROE EBITDA LLC PLC ATM POS"
        " B2B B2C O2O C2C MOU MoU KPI KPIs B&B B&Bs HR PR IP IPR SOHO"
    ),
    "currencies": "CNY CNH RMB USD EUR GBP JPY HKD MOP KRW CHF AUD CAD SGD RUB INR",
    "titles and degrees": (
        "CEO CFO CTO COO CIO CMO VP MP MPs AM AMs MEP MEPs PM MC BA BS BSc MA MS MSc MBA MPA PhD DPhil MD JD LLB LLM RN"
        " VIP VIPs NGO NGOs PI QC"
    ),
    "computing": (
        "AI AIGC AGI IT ICT IoT IIoT AR VR XR MR CPU GPU RAM SSD PC PCs TV TVs HDTV LCD LED LEDs OLED CD CDs DVD DVDs USB"
        " SIM SMS MMS APP APPs App Apps API APIs SDK URL URLs HTML HTTP HTTPS XML JSON CSV PDF PDFs WWW IP TCP VPN LAN WAN Wi-Fi"
        " WiFi GPS GIS RFID NFC QR OCR UI UX OS iOS SaaS PaaS IaaS ERP CRM CAD CAM CNC 3D 2D 4K 8K 3G 4G 5G 6G IPv4 IPv6"
        " ID IDs FAQ FAQs DIY OK CAPTCHA ASCII NFT NFTs CCTV"
    ),
    "medicine": (
        "DNA RNA mRNA PCR HIV AIDS SARS MERS COVID HPV TB CT MRI ECG EKG ICU ICUs ER GP GPs BMI PPE IVF HIV/AIDS H1N1"
        " IQ EQ ADHD PTSD STD STDs CPR"
    ),
    "environment": "PM2.5 PM10 CO CO2 NO2 NOx SO2 O3 VOC VOCs COD pH LNG CNG LPG PV EV EVs UV AQI HVAC",
    "units": "KM CM MM KG MW GW TW KW kWh MWh GWh TWh KWh MB GB TB KB kV MPa RPM MPH KM/H dB Hz kHz MHz GHz",
    "time": "AM PM BC AD BCE CE GMT UTC EST EDT CST PST PDT BST CET",
    "organisations and firms": (
        "BBC CNN NBC ABC CBS NPR AP AFP IBM BMW KFC HSBC SAP GE GM BP KPMG PwC UPS DHL FedEx IKEA NASA ESA FBI CIA MI5 MI6"
        " MIT UCLA NYU LSE UCL HBO MTV ESPN BYD TCL BOE JD"
    ),
    "writing": "NB PS RSVP ISBN ISSN DOI ID TBD TBC ASAP FYI AKA ETA SOS XS XL XXL XXXL",
    "transport": "SUV SUVs UAV UAVs EMU EMUs BRT MRT LRT ETC TOD VAR",
}

KNOWN: frozenset[str] = frozenset(word for words in _KNOWN.values() for word in words.split())
"""All of them, as they are written."""
